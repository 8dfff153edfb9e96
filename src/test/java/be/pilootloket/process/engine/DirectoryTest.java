package be.pilootloket.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest
@ActiveProfiles("test")
class DirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @BeforeEach
    void enrols() {
        identity.saveGroup(identity.newGroup("choir"));
        enrol("alto", "An", "Voorbeeld", "alto@pilootloket.example");
        enrol("bass", null, null, null);
    }

    @AfterEach
    void leaves() {
        identity.clearAuthentication();
        identity.deleteUser("alto");
        identity.deleteUser("bass");
        identity.deleteGroup("choir");
    }

    @Test
    void namesTheMembersOfAGroup() {
        assertThat(directory.membersOf("choir")).containsExactly("alto", "bass");
        assertThat(directory.membersOf("nobody")).isEmpty();
    }

    @Test
    void givesOnlyTheAddressesThereAre() {
        assertThat(directory.emailsOf("choir")).containsExactly("alto@pilootloket.example");
    }

    @Test
    void fallsBackToTheIdOfOneWithoutAName() {
        assertThat(directory.nameOf("alto")).isEqualTo("An Voorbeeld");
        assertThat(directory.nameOf("bass")).isEqualTo("bass");
        assertThat(directory.nameOf("gone")).isEqualTo("gone");
    }

    @Test
    void answersInFullToSomeoneWhoMayNotManageAccounts() {
        identity.setAuthenticatedUserId("bass");

        assertThat(directory.membersOf("choir")).containsExactly("alto", "bass");
        assertThat(directory.groupsOf("alto")).containsExactly("choir");
        assertThat(identity.createUserQuery().memberOfGroup("choir").list())
                .as("what the engine itself shows them")
                .hasSize(1);
    }

    private void enrol(String id, String first, String last, String email) {
        User user = identity.newUser(id);
        user.setFirstName(first);
        user.setLastName(last);
        user.setEmail(email);
        user.setPassword("geen-geheim-1A");
        identity.saveUser(user);
        identity.createMembership(id, "choir");
    }
}
