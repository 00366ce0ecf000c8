package dev.redress.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The records of a house as its auditor reads them. */
class RecordsPagesTest extends PagesOnTrial {

    @Test
    @DisplayName(
            "NEO-36: the auditor finds the records in the menu: looks with their purpose, changes of rights, the door")
    void records() {
        time.set("2026-08-24T10:00", "Asia/Jakarta");
        String path = casePath(complain(visitor(), "neo", "Looked at"));
        Visitor reader = signedIn("records-page-reader", "neo");
        openCase(reader, path);
        reader.get(path);
        Visitor auditor = signedIn("records-page-auditor", "neo", "auditor");

        Visitor.Page looks = auditor.get("/workbench/records?who=records-page-reader");
        Visitor.Page rights = auditor.get("/workbench/records?kind=rights&who=records-page-auditor");
        Visitor.Page door = auditor.get("/workbench/records?kind=door&who=records-page-reader");

        assertThat(auditor.get("/workbench/due").html().select("header a[href='/workbench/records']"))
                .hasSize(1);
        assertThat(reader.get(path).text("main")).contains("Looked at");
        assertThat(looks.text("tbody"))
                .contains("records-page-reader", "NEO/2026/")
                .doesNotContain("charged twice");
        assertThat(rights.text("tbody")).contains("role given", "auditor");
        assertThat(door.text("tbody")).contains("signed in");
        assertThat(auditor.get("/workbench/records?kind=other").status()).isEqualTo(422);
    }
}
