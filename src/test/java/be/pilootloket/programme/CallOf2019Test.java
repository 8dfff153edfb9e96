package be.pilootloket.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped file of the call of 2019 says what the source says. */
class CallOf2019Test {

    private final Programmes programmes = Programmes.in("classpath:programmes/");
    private final Programme call = programmes.find("rzp-2019").orElseThrow();

    @Test
    void countsFourteenZones() {
        assertThat(call.areas().zones()).hasSize(14);
    }
}
