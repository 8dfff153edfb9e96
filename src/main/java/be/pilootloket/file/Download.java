package be.pilootloket.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as an answer: to keep, never to be opened as a page of ours, whatever is in it. */
public final class Download {

    private Download() {}

    /** A file that only some may see: no cache keeps it. */
    public static ResponseEntity<byte[]> of(KeptFile file, byte[] content) {
        return answer(file.name(), file.type(), CacheControl.noStore()).body(content);
    }

    /**
     * A file that everyone may see, such as the text of a call or one of its forms. A browser asks each time whether it is
     * still the same.
     *
     * @param type its media type
     * @param sha256 of its content
     */
    public static ResponseEntity<byte[]> open(String name, String type, String sha256, byte[] content) {
        return answer(name, type, CacheControl.noCache()).eTag(sha256).body(content);
    }

    private static ResponseEntity.BodyBuilder answer(String name, String type, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(cache)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
