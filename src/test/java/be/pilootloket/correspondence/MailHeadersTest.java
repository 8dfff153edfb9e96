package be.pilootloket.correspondence;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import be.pilootloket.Attack;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.mail.Part;
import org.junit.jupiter.api.Test;

/** A raw header can be injected into, so one class sets headers by name, and only with values of its own. */
class MailHeadersTest {

    @Attack(28)
    @Test
    void onlyTheCompositionSetsAHeaderByItsName() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Composition.class)
                .should()
                .callMethodWhere(
                        target(nameMatching("(set|add)Header(Line)?")).and(target(owner(assignableTo(Part.class)))))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("be.pilootloket"));
    }
}
