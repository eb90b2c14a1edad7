package org.vrazka.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.records.timeline.Timeline;
import org.vrazka.records.timeline.TimelineEntry;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.util.List;
import java.util.Set;
import java.util.UUID;

@DatabaseTest
class NotesTest {
    @Autowired Notes notes;
    @Autowired Timeline timeline;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    User maria;
    UUID party;

    @BeforeEach
    void aCustomer() {
        users.company();
        maria = users.manager();
        users.act(maria);
        party = parties.customer("Акме ООД", maria.id());
    }

    @Test
    void standInTheTimelineWithTheirAuthor() {
        notes.write(party, " Обади се\r\nслед обяд ");
        var second = notes.write(party, "Втора");

        assertThat(told())
                .extracting(TimelineEntry::text)
                .containsExactly("Втора", "Обади се\nслед обяд");
        assertThat(told().getFirst().by()).isEqualTo(maria.name());
        notes.change(party, second, 1, "Поправена");
        assertThat(told()).extracting(TimelineEntry::text).contains("Поправена");
    }

    @Test
    void goToTheTrashAndComeBack() {
        var note = notes.write(party, "Първа");
        notes.delete(party, note, 1);
        assertThat(told()).isEmpty();
        assertThatThrownBy(() -> notes.get(party, note)).isInstanceOf(NotFound.class);

        notes.restore(party, note);
        assertThat(told()).hasSize(1);
    }

    @Test
    void overwriteNothingUnseen() {
        var note = notes.write(party, "Първа");
        notes.change(party, note, 1, "Втора");

        assertThatThrownBy(() -> notes.change(party, note, 1, "Трета")).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> notes.delete(party, note, 1)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> notes.write(party, " \n ")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> notes.write(party, "а".repeat(10_001)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void areReachedThroughTheirPartyOnly() {
        var note = notes.write(party, "Първа");
        var other = parties.customer("Друга ООД", maria.id());
        assertThatThrownBy(() -> notes.get(other, note)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.change(other, note, 1, "х")).isInstanceOf(NotFound.class);

        users.act(users.manager());
        assertThatThrownBy(() -> notes.get(party, note)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.write(party, "х")).isInstanceOf(NotFound.class);

        users.act(users.auditor());
        assertThat(notes.get(party, note).text()).isEqualTo("Първа");
        assertThatThrownBy(() -> notes.delete(party, note, 1)).isInstanceOf(Forbidden.class);
    }

    private List<TimelineEntry> told() {
        return timeline.of(party, Set.of("notes"), null, 10).items();
    }
}
