package dev.redress.app.lawbook.reading;

import dev.redress.app.lawbook.yaml.Mapping;
import dev.redress.app.lawbook.yaml.Value;
import java.util.Optional;

/**
 * What the header of a forum adds.
 *
 * @param code of the forum
 * @param statutory reference to the rule of law beside it; empty where there is none
 */
record ForumHeader(String code, Optional<Value> statutory) {

    static ForumHeader read(Mapping header) {
        Value statutory = header.required("statutory");
        return new ForumHeader(
                header.text("forum"),
                statutory.present() && !statutory.is("none") ? Optional.of(statutory) : Optional.empty());
    }
}
