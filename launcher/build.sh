# shellcheck shell=bash
# Building, testing and packaging in a clone; sourced by ./aedile.
# A module is stale when the digest of its sources differs from that of its last successful build.

: "${home:?}" "${app:?}" "${archive:?}" "${main_class:?}" # set by ./aedile
modules=(kernel wire detection simulation city job web server benchmarks)
stamps=$home/target/stamps
build_log=$home/target/build.log

# Module -> the modules that are compiled against it. The web is only packaged beside the server.
dependents() {
  case $1 in
    kernel) echo wire detection simulation city job server benchmarks ;;
    wire) echo detection job server benchmarks ;;
    detection) echo job server benchmarks ;;
    simulation | city | job) echo server benchmarks ;;
    server) echo benchmarks ;;
  esac
}

require_maven() {
  local version
  version=$(mvn -v 2>/dev/null | sed -nE '1s/.*Maven ([0-9]+)\.([0-9]+).*/\1\2/p') || version=
  [ "${version:-0}" -ge 38 ] || # 3.8 reads as 38, 3.10 as 310, 4.0 as 40
    fail "Building needs Maven 3.8 or newer: apt-get install maven."
}

require_node() {
  local version
  version=$(node -v 2>/dev/null | major_version) || version=
  if [ "${version:-0}" -lt 20 ] || ! command -v npm >/dev/null; then
    fail "Building the screens needs Node 20 or newer with npm: https://nodejs.org/en/download"
  fi
}

# One digest line per module: what it is built from. Tests are left out; Maven runs those.
digests() {
  cd "$home" || return
  local module
  for module in "${modules[@]}"; do
    printf '%s ' "$module"
    find pom.xml "$module" \( -name target -o -name node_modules -o -name dist -o -path "$module/src/test" \) -prune \
      -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64
  done
}

# Names the stale modules among those given, with what is compiled against them, in build order.
stale_modules() {
  local wanted=" $* " marked=" " module digest dependent
  while read -r module digest; do
    [[ $wanted == *" $module "* ]] || continue
    [ "$digest" = "$(cat "$stamps/$module" 2>/dev/null)" ] && [ -n "$(built_jar "$module")" ] && continue
    marked+="$module "
    for dependent in $(dependents "$module"); do marked+="$dependent "; done
  done
  for module in "${modules[@]}"; do
    if [[ $wanted == *" $module "* && $marked == *" $module "* ]]; then echo "$module"; fi
  done
}

built_jar() { find "$home/$1/target" -maxdepth 1 -name "aedile-$1-*.jar" ! -name '*-tests.jar' 2>/dev/null | head -n 1; }

# Keeps the log in a file and shows modules and downloads as they come.
show_progress() {
  tee "$build_log" | awk -v tty="$([ -t 2 ] && echo 1)" '
    /Downloaded from/ { files++; if (tty && files % 20 == 0) printf "\r  %d files downloaded ", files > "/dev/stderr" }
    /^\[INFO\] Building Aedile/ { sub(/^\[INFO\] Building /, ""); sub(/ [0-9][^ ]* +/, " "); printf "%s  %s\n", (tty ? "\r" : ""), $0 > "/dev/stderr" }
    /^\[ERROR\]/ && errors++ < 40 { print > "/dev/stderr" }
    END { if (files) printf "%s  %d files downloaded\n", (tty ? "\r" : ""), files > "/dev/stderr" }'
}

maven() {
  mkdir -p "$home/target"
  (cd "$home" && mvn -B "$@" 2>&1) | show_progress || fail "The build failed; all of it is in $build_log."
}

# Builds the stale ones of the given modules, and the modules that those need.
build_modules() {
  local before stale
  before=$(digests)
  stale=$(stale_modules "$@" <<<"$before" | paste -sd, -)
  [ -n "$stale" ] || return 0
  require_java
  require_maven
  require_node
  say "Building ${stale//,/, }"
  maven -pl "$stale" -am -DskipTests -Dspotless.check.skip package
  mkdir -p "$stamps"
  local module digest
  while read -r module digest; do
    if [[ ,$stale, == *,$module,* ]]; then echo "$digest" >"$stamps/$module"; fi
  done <<<"$before"
}

# dist/aedile: a thin aedile.jar whose manifest names lib/*.jar, as Flink and AppCDS want it.
assemble() {
  local next=$home/dist/aedile.next module
  rm -rf "$next"
  mkdir -p "$next/lib"
  cp -lr "$home"/server/target/lib/. "$next/lib/"
  for module in kernel wire detection simulation city job web; do
    cp -p "$(built_jar "$module")" "$next/lib/"
  done
  cp -p "$(built_jar server)" "$next/aedile.jar"
  cp -p "$home/aedile" "$home/LICENSE" "$home/README.md" "$next/"
  cp -rp "$home/packaging/." "$next/"
  cp -rp "$home/server/src/main/resources/library" "$next/" # for a city to copy and change; the jar has its own
  rm -rf "$app"
  mv "$next" "$app"
}

build_app() {
  local before=$SECONDS
  build_modules kernel wire detection simulation city job web server
  if ! assembled; then
    assemble
    record_archive
    say "Built in $((SECONDS - before)) s."
  fi
}

# True when dist/aedile holds exactly what is built.
assembled() {
  local module
  cmp -s "$(built_jar server)" "$app/aedile.jar" && cmp -s "$home/aedile" "$app/aedile" || return 1
  for module in kernel wire detection simulation city job web; do
    cmp -s "$(built_jar "$module")" "$app/lib/$(basename "$(built_jar "$module")")" || return 1
  done
}

# A first start of the server in a temporary folder on free ports, recorded for AppCDS when it ends.
record_archive() {
  local scratch log=$home/target/warm-up.log
  say "  recording a start, so that later ones are faster"
  scratch=$(mktemp -d)
  (
    # the quick compiler alone: the other one would take half of so short a run
    export AEDILE_JAVA_OPTS="-XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=$archive -Xlog:cds=off -Xlog:cds+dynamic=off"
    run_java "$main_class" server --data "$scratch" --port 0 -D aedile.mqtt.port=0 \
      -D aedile.syslog.tcp-port=0 -D aedile.syslog.udp-port=0
  ) >"$log" 2>&1 &
  local server=$! seconds=0
  until grep -q 'Aedile answers on' "$log" || ! kill -0 "$server" 2>/dev/null || [ $((seconds++)) -ge 120 ]; do sleep 1; done
  kill -TERM "$server" 2>/dev/null || true
  wait "$server" || true
  rm -rf "$scratch"
  if [ $seconds -lt 120 ] && [ -f "$archive" ] && grep -q 'Aedile answers on' "$log"; then return; fi
  rm -f "$archive"
  say "  not recorded, so starts take longer: $log"
}

command_build() {
  require_java
  build_app
}

# Every test of every module, the browser's and the screens' too; with --long those alone that take minutes each.
command_test() {
  local started=$SECONDS
  if [ "${1:-}" = --long ]; then
    shift
    set -- -pl scenarios -am -Dtest.only=long -Dtest.without= -DskipScreens "$@"
  fi
  require_java
  require_maven
  require_node
  require_chromium
  build_app
  maven_tests "$@"
  say "All tests passed in $((SECONDS - started)) s."
}

# What the tests say goes into files, so that what is shown of a red run is the failures.
maven_tests() {
  local began=$home/target/tests-began
  touch "$began"
  (cd "$home" && mvn -B -ntp verify "-Daedile.app=$app" "-Daedile.chromium=$(chromium_command)" \
    -Dmaven.test.redirectTestOutputToFile=true "$@") >&2 && return
  show_failed_classes "$began" >&2 || true # none when it was no test that failed
  fail "Tests failed after $SECONDS s."
}

# Of each test class that failed since then: how, its seeds, and the end of what it said.
show_failed_classes() {
  local report said
  find "$home" -path '*/target/surefire-reports/*.txt' ! -name '*-output.txt' -newer "$1" -print0 |
    xargs -0r grep -lE '<<< (FAILURE|ERROR)!' | sort |
    while read -r report; do
      said=${report%.txt}-output.txt
      grep -vE '^\s+at (java|jdk|org\.junit|org\.apache\.maven)' "$report"
      [ -f "$said" ] || continue
      echo "  it said, at its end (all of it: $said):"
      grep -iE '\bseed\b' "$said" | head -n 20
      tail -n 80 "$said"
    done
}

chromium_command() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

require_chromium() {
  [ -n "$(chromium_command)" ] && return
  say "Installing Debian's chromium for the browser tests"
  local sudo=
  [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
  ($sudo apt-get update -qq && $sudo apt-get install -y -qq chromium) >&2 ||
    fail "The browser tests need chromium: apt-get install chromium."
}

command_package() {
  command_build
  maven -pl server -am -DskipTests -Dspotless.check.skip verify # writes the bill of materials
  cp -p "$home/server/target/aedile.cdx.json" "$app/"
  local version
  version=$(sed -nE 's:^  <version>(.*)</version>:\1:p' "$home/pom.xml" | head -n 1)
  local tarball=$home/dist/aedile-$version.tar.gz
  tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2026-01-01T00:00:00Z --exclude=aedile.jsa \
    --transform "s:^aedile:aedile-$version:" -C "$home/dist" -cf - aedile | gzip -n >"$tarball"
  echo "$tarball"
}

# bench and verify: the class path of the benchmarks module, with the built product beside it.
command_measure() {
  build_app >&2
  build_modules "${modules[@]}"
  local classes heap=512m
  [ "$1 ${2:-}" = "bench anomaly" ] && heap=1400m # a hundred thousand live series
  classes=$(built_jar benchmarks):$app/aedile.jar:$home/benchmarks/target/lib/'*'
  AEDILE_APP=$app exec "$(java_command)" -Xmx$heap -XX:+UseSerialGC -cp "$classes" org.aedile.benchmarks.cli.Measure "$@"
}
