package org.aedile.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** Every class of the product, read once. */
final class ProductClasses {
    static final String ROOT = "org.aedile";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/aedile/architecture/"))
            .importPackages(ROOT);

    private ProductClasses() {}

    static JavaClasses all() {
        return CLASSES;
    }
}
