package dev.redress.app.letter;

import dev.redress.app.letter.paper.PdfSeal;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether letters get a timestamp: {@code redress.letter.timestamps} is the address of an authority (RFC 3161). */
@Configuration(proxyBeanMethods = false)
class PressConfiguration {

    @Bean
    PdfSeal pdfSeal(@Value("${redress.letter.timestamps:}") String authority) {
        return new PdfSeal(authority.isBlank() ? Optional.empty() : Optional.of(new TimestampAuthority(authority)));
    }
}
