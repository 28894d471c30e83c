package org.aedile.server.agency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agency.Agency;
import org.aedile.server.agency.AgencyKind;
import org.aedile.server.agency.City;
import org.aedile.server.agreement.Grounds.Regime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cities and agencies in PostgreSQL. Thread-safe. */
@Repository
class RegistryStore {
    private static final String AGENCIES = """
            select a.*, array(select customer_id from agency_service where provider_id = a.id order by 1) as serves
            from agency a
            """;

    private final JdbcClient client;

    RegistryStore(JdbcClient client) {
        this.client = client;
    }

    List<City> listCities() {
        return client.sql("select * from served_city order by id")
                .query(RegistryStore::city)
                .list();
    }

    void addCity(City city) {
        client.sql("insert into served_city (id, name, population, language, time_zone) values (?, ?, ?, ?, ?)")
                .params(
                        city.id(),
                        city.name(),
                        city.population(),
                        city.language().toLanguageTag(),
                        city.timeZone().getId())
                .update();
    }

    List<Agency> list() {
        return client.sql(AGENCIES + " order by id")
                .query(RegistryStore::agency)
                .list();
    }

    Optional<Agency> find(AgencyId id) {
        return client.sql(AGENCIES + " where id = ?")
                .param(id.value())
                .query(RegistryStore::agency)
                .optional();
    }

    void add(Agency agency) {
        client.sql("insert into agency (name, kind, regime, controller, privacy_officer, city_id, id)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        agency.name(),
                        agency.kind().word(),
                        word(agency.regime()),
                        agency.contacts().controller(),
                        agency.contacts().privacyOfficer(),
                        agency.city().orElse(null),
                        agency.id().value()))
                .update();
        writeServes(agency);
    }

    void change(Agency agency) {
        client.sql("update agency set name = ?, kind = ?, regime = ?, controller = ?, privacy_officer = ? where id = ?")
                .params(
                        agency.name(),
                        agency.kind().word(),
                        word(agency.regime()),
                        agency.contacts().controller(),
                        agency.contacts().privacyOfficer(),
                        agency.id().value())
                .update();
        writeServes(agency);
    }

    private void writeServes(Agency agency) {
        client.sql("delete from agency_service where provider_id = ?")
                .param(agency.id().value())
                .update();
        agency.serves().forEach(customer -> serve(agency.id(), customer));
    }

    /** One looks after the other from now on, or does already. */
    void serve(AgencyId provider, AgencyId customer) {
        client.sql("insert into agency_service (provider_id, customer_id) values (?, ?) on conflict do nothing")
                .params(provider.value(), customer.value())
                .update();
    }

    private static City city(ResultSet row, int number) throws SQLException {
        return new City(
                row.getString("id"),
                row.getString("name"),
                row.getInt("population"),
                City.language(row.getString("language")),
                City.timeZone(row.getString("time_zone")));
    }

    private static Agency agency(ResultSet row, int number) throws SQLException {
        return new Agency(
                AgencyId.of(row.getString("id")),
                row.getString("name"),
                AgencyKind.parse(row.getString("kind")),
                Optional.ofNullable(row.getString("city_id")),
                Arrays.stream((String[]) row.getArray("serves").getArray())
                        .map(AgencyId::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getString("regime").equals("led") ? Regime.LAW_ENFORCEMENT : Regime.GDPR,
                new Agency.Contacts(row.getString("controller"), row.getString("privacy_officer")));
    }

    private static String word(Regime regime) {
        return switch (regime) {
            case GDPR -> "gdpr";
            case LAW_ENFORCEMENT -> "led";
        };
    }
}
