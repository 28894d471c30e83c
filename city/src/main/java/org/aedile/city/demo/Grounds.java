package org.aedile.city.demo;

/**
 * On what grounds the sources of a kind are registered. The laws are Monaco's: 1.565 of 3 December 2024 protects personal
 * data, 1.435 of 8 November 2016 is about technological crime.
 *
 * @param purpose what the data are for
 * @param legalBasis the law that allows it
 * @param retentionDays days until the data are deleted
 */
record Grounds(String purpose, String legalBasis, int retentionDays) {
    static Grounds of(SiteKind kind) {
        return switch (kind) {
            case TRAFFIC, SIGNAL -> new Grounds("traffic management", "no personal data", 365);
            case SQUARE, EXIT -> new Grounds("safety of crowds", "no personal data: counts only", 365);
            case AIR, NOISE, WEATHER -> new Grounds("protection of the environment", "no personal data", 1_825);
            case GAS -> new Grounds("warning of dangerous gases", "no personal data", 1_825);
            case WATER -> new Grounds("supply of drinking water", "no personal data", 1_825);
            case POWER -> new Grounds("supply of electricity", "no personal data", 1_825);
            case WINDOWS, LINUX, FIREWALL, SWITCH ->
                new Grounds(
                        "security of networks and systems", "Law 1.435, article 24: operators of vital services", 90);
            case POSTS -> new Grounds("recognising danger to life", "Law 1.565, article 5: vital interests", 2);
        };
    }

    static String ownerOf(String agency) {
        return switch (agency) {
            case "police" -> "Sûreté Publique";
            case "fire" -> "Sapeurs-Pompiers";
            case "medical" -> "Centre Hospitalier Princesse Grace";
            case "transport" -> "Traffic and Mobility Service";
            case "municipality" -> "Mairie de Monaco";
            case "utilities" -> "City Utilities";
            default -> "IT Security Office";
        };
    }
}
