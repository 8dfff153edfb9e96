package be.pilootloket.process.call;

import static be.pilootloket.process.call.CallPlay.CALL;

import be.pilootloket.call.CallDesk;
import be.pilootloket.process.Contest;
import be.pilootloket.process.Player;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What changes behind the back of the domain: for stories of what it then does. The chain of deeds would tell, so it is begun
 * again.
 */
@Player
class Tampering {

    private final JdbcClient jdbc;
    private final CallDesk calls;

    Tampering(JdbcClient jdbc, CallDesk calls) {
        this.jdbc = jdbc;
        this.calls = calls;
    }

    /** As if the call's file had named no roadmap when the call was approved. */
    void withoutRoadmap() {
        String definition = jdbc.sql("select definition from call_version where call_code = :code")
                .param("code", CALL)
                .query(String.class)
                .single();
        try {
            ObjectMapper json = new ObjectMapper();
            ObjectNode programme = (ObjectNode) json.readTree(definition);
            programme.set("roadmap", json.createArrayNode());
            jdbc.sql("update call_version set definition = :definition where call_code = :code")
                    .param("definition", json.writeValueAsString(programme))
                    .param("code", CALL)
                    .update();
            Contest.beginTheChainAgain(jdbc);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The call's PDF is no longer the one that the definition names. */
    void nameAnotherText() {
        String sha256 = calls.get(CALL).definition().callText().sha256();
        jdbc.sql("update call_for_pilots set draft = replace(draft, :old, :other)")
                .param("old", sha256)
                .param("other", "0".repeat(sha256.length()))
                .update();
    }

    /** What was released cannot be delivered any more. */
    void breakLetters() {
        jdbc.sql("update message set address = 'geen adres' where state = 'RELEASED'")
                .update();
    }

    /** From now on nobody can be reached under the addresses of the dossiers. */
    void breakAddresses() {
        jdbc.sql("update candidacy_version set dossier = replace(dossier, 'onthaal@logo.example', 'geen adres')")
                .update();
        Contest.beginTheChainAgain(jdbc);
    }
}
