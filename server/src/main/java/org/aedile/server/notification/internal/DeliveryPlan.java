package org.aedile.server.notification.internal;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agency.Agencies;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.City;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.duty.Shifts;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.internal.Subscription.About;
import org.aedile.server.notification.internal.Subscription.Audience;
import org.aedile.server.notification.internal.Waiting.Way;
import org.springframework.stereotype.Component;

/** Who gets a notification by which way. Asked by the platform. */
@Component
class DeliveryPlan {
    /** What an agency is told that has said nothing: what is critical, to all who handle alerts. */
    private static final About USUAL = new About(java.util.Set.of(), Severity.CRITICAL, java.util.Set.of());

    private static final List<String> HANDLERS = List.of(
            Role.OPERATOR.word(), Role.SUPERVISOR.word(), Role.IT_SECURITY.word(), Role.INCIDENT_COMMANDER.word());

    private final Subscriptions subscriptions;
    private final Reach reach;
    private final Shifts shifts;
    private final Agencies agencies;
    private final DomainChoice domains;

    DeliveryPlan(Subscriptions subscriptions, Reach reach, Shifts shifts, Agencies agencies, DomainChoice domains) {
        this.subscriptions = subscriptions;
        this.reach = reach;
        this.shifts = shifts;
        this.agencies = agencies;
        this.domains = domains;
    }

    /** Every way of telling it, those that are withheld among them. */
    List<Delivery> of(Waiting told) {
        Way only = told.only();
        List<Delivery> wanted =
                only == null ? wanted(told) : List.of(new Delivery(only, told.roles(), told.people(), ""));
        boolean live = reach.isLive(told.timeDomain());
        return wanted.stream()
                .map(delivery -> live || delivery.way().channel() == ChannelKind.SCREEN
                        ? delivery
                        : delivery.withheld(Reach.reason(told.timeDomain())))
                .toList();
    }

    private List<Delivery> wanted(Waiting told) {
        List<Delivery> wanted = new ArrayList<>();
        if (!told.roles().isEmpty() || !told.people().isEmpty()) {
            wanted.add(new Delivery(new Way(ChannelKind.SCREEN, "named"), told.roles(), told.people(), ""));
        }
        List<Subscription> all = subscriptions.list(told.agency());
        if (all.isEmpty() && isUsual(told)) {
            wanted.add(new Delivery(new Way(ChannelKind.SCREEN, "usual"), HANDLERS, List.of(), ""));
        }
        all.stream()
                .filter(one -> one.about().covers(told.kind(), told.severity(), told.category()))
                .map(one -> delivery(one, told))
                .forEach(wanted::add);
        return wanted;
    }

    private static boolean isUsual(Waiting told) {
        return told.kind() == NotificationKind.ALERT && USUAL.covers(told.kind(), told.severity(), told.category());
    }

    private Delivery delivery(Subscription one, Waiting told) {
        boolean screen = one.channel() == ChannelKind.SCREEN;
        Audience audience = one.audience();
        List<String> people = screen && audience.onDuty() ? shifts.peopleOnDuty(told.agency()) : List.of();
        Delivery planned =
                new Delivery(new Way(one.channel(), screen ? one.id() : one.target()), audience.roles(), people, "");
        Instant now = domains.clockOf(told.timeDomain()).instant();
        LocalTime time = LocalTime.ofInstant(now, zone(told.agency()));
        return one.isQuiet(told.severity(), time) ? planned.withheld("quiet hours " + one.quiet()) : planned;
    }

    private ZoneId zone(AgencyId agency) {
        Optional<String> city = agencies.find(agency).flatMap(Agency::city);
        return agencies.listCities(Caller.LOCAL).stream()
                .filter(known -> city.isPresent() && known.id().equals(city.get()))
                .map(City::timeZone)
                .findFirst()
                .orElse(ZoneOffset.UTC);
    }
}
