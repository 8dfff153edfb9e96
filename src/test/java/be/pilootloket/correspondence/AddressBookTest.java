package be.pilootloket.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final Addressee OUTSIDE = Addressee.of("Logo Voorbeeld", "onthaal@logo.example");

    @Test
    void writesToPeopleOutsideAndInsideTheAgencyEachAddressOnce() {
        AddressBook book = new AddressBook(List.of(knowing(EnumSet.allOf(Subject.class))));

        assertThat(book.addressees(
                        Occasion.CALL_PUBLISHED,
                        "VB-2019",
                        List.of(
                                Addressee.of("Coach", "coach@agentschap.example"),
                                Addressee.of("Collega", "COACH@agentschap.example"),
                                Addressee.of("Collega", " onthaal@LOGO.example"))))
                .containsExactly(OUTSIDE, Addressee.of("Coach", "coach@agentschap.example"));
    }

    @Test
    void keepsEveryoneWithoutAnAddressForSomebodyToLookAt() {
        assertThat(Addressee.once(List.of(Addressee.of("Coach A", ""), Addressee.of("Coach B", "")).stream()))
                .hasSize(2);
    }

    @Test
    void tellsOneAddressAboutEachOfItsCandidacies() {
        Addressee first = new Addressee("Logo", "onthaal@logo.example", "VB-2019-001");
        Addressee second = new Addressee("Logo", "onthaal@logo.example", "VB-2019-002");

        assertThat(Addressee.once(List.of(first, second, first).stream())).containsExactly(first, second);
    }

    @Test
    void doesNotStartWhenASubjectHasNobodyOrTwoWhoKnow() {
        assertThatThrownBy(() -> new AddressBook(List.of(knowing(Set.of(Subject.CALL)))))
                .hasMessageContaining("Nobody knows");
        assertThatThrownBy(() ->
                        new AddressBook(List.of(knowing(EnumSet.allOf(Subject.class)), knowing(Set.of(Subject.CALL)))))
                .hasMessageContaining("Two know");
    }

    private static Correspondents knowing(Set<Subject> subjects) {
        return new Correspondents() {
            @Override
            public Set<Subject> subjects() {
                return subjects;
            }

            @Override
            public List<Addressee> outside(Occasion occasion, String about) {
                return List.of(OUTSIDE);
            }

            @Override
            public Particulars particulars(Occasion occasion, String about) {
                return new Particulars(about, "", "", Map.of());
            }
        };
    }
}
