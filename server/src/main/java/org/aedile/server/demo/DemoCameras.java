package org.aedile.server.demo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoTime;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.camera.Cameras;
import org.aedile.server.camera.FieldOfView;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;

/** The demo's cameras: where people gather, with what each of them overlooks. They send nothing, for nobody is filmed. */
final class DemoCameras {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final int KEPT_DAYS = 2;

    private DemoCameras() {}

    /** One camera, the middle of its picture and its width in compass degrees, its range in metres. */
    record Mounted(String id, String name, GeoPoint place, FieldOfView field) {
        static Mounted of(
                String id, String name, double lat, double lon, double direction, double width, double range) {
            return new Mounted(id, name, GeoPoint.of(lat, lon), new FieldOfView(direction, width, range));
        }

        Source source() {
            return new Source(
                    SourceId.of(id),
                    POLICE,
                    name,
                    "camera",
                    LogSource.of("city", "camera", ""),
                    Optional.of(place),
                    name.substring(0, name.indexOf(", camera")),
                    DemoTime.ZONE.getId(),
                    List.of(),
                    new Stewardship(
                            "Sûreté Publique",
                            "safety of crowds, traffic",
                            "Law 1.565, article 5: public interest",
                            DataClass.PERSONAL,
                            KEPT_DAYS),
                    Source.ClockQuality.SYNCHRONISED,
                    DemoCity.DOMAIN,
                    List.of(),
                    false,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    static List<Mounted> all() {
        return List.of(
                Mounted.of("cam-place-d-armes-1", "Place d'Armes, camera 1", 43.73290, 7.41960, 165, 80, 120),
                Mounted.of("cam-place-d-armes-2", "Place d'Armes, camera 2", 43.73231, 7.41958, 45, 90, 100),
                Mounted.of("cam-port-hercule-1", "Port Hercule, camera 1", 43.73345, 7.42195, 15, 70, 200),
                Mounted.of("cam-port-hercule-2", "Port Hercule, camera 2", 43.73480, 7.42235, 190, 70, 200),
                Mounted.of("cam-sainte-devote", "Rond-Point Sainte-Dévote, camera 1", 43.73680, 7.42110, 110, 360, 90),
                Mounted.of("cam-gare", "Gare de Monaco, camera 1", 43.73825, 7.41960, 130, 80, 100),
                Mounted.of("cam-casino-1", "Place du Casino, camera 1", 43.73945, 7.42690, 110, 90, 120),
                Mounted.of("cam-casino-2", "Place du Casino, camera 2", 43.73930, 7.42780, 280, 70, 120),
                Mounted.of("cam-palais", "Place du Palais, camera 1", 43.73125, 7.42140, 245, 90, 150),
                Mounted.of("cam-larvotto", "Larvotto, camera 1", 43.74500, 7.43260, 35, 60, 250),
                Mounted.of("cam-moulins", "Place des Moulins, camera 1", 43.74415, 7.42890, 150, 80, 120),
                Mounted.of("cam-stade", "Stade Louis II, camera 1", 43.72830, 7.41490, 120, 90, 120));
    }

    static void make(SourceRegistry sources, Cameras cameras) {
        Caller keeper = new Caller("police-supervisor", "police-supervisor", POLICE, Set.of(Role.SUPERVISOR), "demo");
        sources.register(all().stream().map(Mounted::source).toList());
        all().forEach(one -> cameras.put(one.id(), one.field(), "", keeper));
    }
}
