package dev.redress.app.letter.template;

import dev.redress.app.lawbook.Lawbook;
import dev.redress.app.lawbook.RulebooksFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The templates of the running program: loaded once, at start. */
@Configuration(proxyBeanMethods = false)
class TemplatesConfiguration {

    @Bean
    Templates templates(@Value("${redress.rulebooks:}") String named, Lawbook lawbook) {
        Path rulebooks = RulebooksFolder.find(
                Optional.of(named).filter(path -> !path.isBlank()).map(Path::of));
        return Templates.load(rulebooks, lawbook);
    }
}
