package be.pilootloket.process.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * Keeps passwords so that each guess costs whoever stole the table the same work as us: PBKDF2, where the engine's own way is one
 * round of SHA-512. How many rounds stands with each hash, so that a later number leaves the older ones readable.
 */
final class SlowHash implements PasswordEncryptor {

    private static final String NAME = "PBKDF2-SHA512";
    private static final int BITS = 256;

    private final SecureRandom random = new SecureRandom();
    private final int rounds;

    SlowHash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String encrypt(String password) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder();
        return rounds + "$" + text.encodeToString(salt) + "$" + text.encodeToString(hash(password, salt, rounds));
    }

    @Override
    public boolean check(String password, String kept) {
        String[] parts = kept.split("\\$");
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        byte[] hash = hash(password, Base64.getDecoder().decode(parts[1]), Integer.parseInt(parts[0]));
        return MessageDigest.isEqual(expected, hash);
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
