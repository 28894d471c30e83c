package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a tree smaller, step by step, while it still shows what it shows. */
public final class Shrinker {
    private Shrinker() {}

    /** The smallest map that still shows it and that single steps lead to. */
    public static Map<String, Object> shrink(Map<String, Object> tree, Predicate<Map<String, Object>> shows) {
        Map<String, Object> smallest = tree;
        Optional<Map<String, Object>> smaller = Optional.of(tree);
        while (smaller.isPresent()) {
            smallest = smaller.get();
            smaller =
                    steps(smallest).stream().map(Shrinker::asMap).filter(shows).findFirst();
        }
        return smallest;
    }

    private static List<Object> steps(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return mapSteps(asMap(map));
        }
        if (tree instanceof List<?> list) {
            return listSteps(list);
        }
        return tree instanceof String text ? textSteps(text) : List.of();
    }

    private static List<Object> mapSteps(Map<String, Object> map) {
        List<Object> steps = new ArrayList<>();
        map.forEach((key, value) -> {
            Map<String, Object> without = new LinkedHashMap<>(map);
            without.remove(key);
            steps.add(without);
            for (Object smaller : steps(value)) {
                Map<String, Object> with = new LinkedHashMap<>(map);
                with.put(key, smaller);
                steps.add(with);
            }
            if (key.contains("|")) {
                Map<String, Object> plainer = new LinkedHashMap<>(without);
                plainer.put(key.substring(0, key.lastIndexOf('|')), value);
                steps.add(plainer);
            }
        });
        return steps;
    }

    private static List<Object> listSteps(List<?> list) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<Object> without = new ArrayList<>(list);
            without.remove(i);
            steps.add(without);
            for (Object smaller : steps(list.get(i))) {
                List<Object> with = new ArrayList<>(list);
                with.set(i, smaller);
                steps.add(with);
            }
            steps.add(list.get(i));
        }
        return steps;
    }

    /** Without one word, then without one character. */
    private static List<Object> textSteps(String text) {
        List<Object> steps = new ArrayList<>();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length && words.length > 1; i++) {
            List<String> without = new ArrayList<>(List.of(words));
            without.remove(i);
            steps.add(String.join(" ", without));
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                steps.add(text.substring(0, i) + text.substring(i + 1));
            }
        }
        return steps;
    }

    private static Map<String, Object> asMap(Object tree) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((key, value) -> map.put(String.valueOf(key), value));
        return map;
    }
}
