package be.pilootloket.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void sendsCandidatesAndColleaguesEachToTheirOwnDoor() {
        Addresses addresses = new Addresses("https://oproepen.example/", "https://pilootloket.example");

        assertThat(addresses.forCandidates("/oproepen")).isEqualTo("https://oproepen.example/oproepen");
        assertThat(addresses.forColleagues("/calls/VB")).isEqualTo("https://pilootloket.example/calls/VB");
    }
}
