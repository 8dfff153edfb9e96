package be.pilootloket.call;

import static org.assertj.core.api.Assertions.assertThat;

import be.pilootloket.process.Scenario;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@Scenario
class CallFilesTest {

    private static final int LARGEST = 25 * 1024 * 1024;

    @Autowired
    private Calls calls;

    @Test
    @Transactional
    void keepsAFileOfTwentyFiveMegabytes() {
        byte[] content = new byte[LARGEST];
        new Random(1).nextBytes(content);

        calls.insertFile(new CallFile("oproep.pdf", "f".repeat(64), content));

        assertThat(calls.file("f".repeat(64)).orElseThrow().content()).isEqualTo(content);
    }
}
