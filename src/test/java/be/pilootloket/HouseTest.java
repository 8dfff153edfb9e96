package be.pilootloket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.net.URLConnection;
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

    /** Advisories of the platform that nobody mends: security/advisories.yaml. */
    @Test
    void nobodyUsesWhatThePlatformDoesBadly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.expression..", "org.springframework.http.codec..")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameStartingWith("SseEmitter")
                .check(HOUSE);
    }

    /** No address that somebody typed is ever fetched; only the login asks the identity provider of the settings. */
    @Attack(27)
    @Test
    void onlyTheLoginAsksAnotherWebsite() {
        noClasses()
                .that()
                .resideOutsideOfPackage("be.pilootloket.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..", "org.springframework.web.client..", "org.springframework.http.client..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(URLConnection.class)
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "getContent")
                .check(HOUSE);
    }
}
