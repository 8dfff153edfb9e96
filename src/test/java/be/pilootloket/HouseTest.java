package be.pilootloket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms import only what stands above them, and the engine stays at the edge. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("be.pilootloket");

    @Test
    void roomsImportOnlyWhatTheyDeclare() {
        ApplicationModules.of(Pilootloket.class).verify();
    }

    @Test
    void onlyTheEdgeTouchesTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("be.pilootloket.process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(HOUSE);
    }

    @Test
    void onlyOnePackageTouchesTheEnginesInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("be.pilootloket.process.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..impl..")
                .check(HOUSE);
    }
}
