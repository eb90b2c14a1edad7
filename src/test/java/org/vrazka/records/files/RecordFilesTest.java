package org.vrazka.records.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vrazka.records.db.Tables.CHANGE;
import static org.vrazka.records.db.Tables.FILE_PIECE;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.vrazka.DatabaseTest;
import org.vrazka.identity.Forbidden;
import org.vrazka.identity.Kind;
import org.vrazka.identity.User;
import org.vrazka.identity.UserFixture;
import org.vrazka.parties.PartyFixture;
import org.vrazka.shared.Ids;
import org.vrazka.shared.Invalid;
import org.vrazka.shared.NotFound;
import org.vrazka.shared.Stale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

@DatabaseTest
class RecordFilesTest {
    @Autowired RecordFiles files;
    @Autowired FileBytes bytes;
    @Autowired FileRemains remains;
    @Autowired UserFixture users;
    @Autowired PartyFixture parties;
    @Autowired DSLContext db;
    User maria;
    UUID party;

    @BeforeEach
    void aCustomer() {
        users.company();
        maria = users.manager();
        users.act(maria);
        party = parties.customer("Акме ООД", maria.id());
    }

    private UUID add(String name, byte[] bytes) throws IOException {
        return files.add(Kind.PARTIES, party, of(new MockMultipartFile("file", name, null, bytes)))
                .getFirst();
    }

    private static List<Brought> of(MockMultipartFile file) {
        return Brought.of(List.of(file));
    }

    private List<String> names() {
        return files.of(Kind.PARTIES, party, null, 50).items().stream()
                .map(StoredFile::name)
                .toList();
    }

    /** Over the borders of its pieces. */
    @Test
    void comesOutAsItWentIn() throws IOException {
        for (int size : new int[] {1, (1 << 20) - 1, 1 << 20, (2 << 20) + 17}) {
            var content = new byte[size];
            new Random(size).nextBytes(content);
            var file = files.get(Kind.PARTIES, party, add(size + ".bin", content));
            var out = new ByteArrayOutputStream();
            bytes.copy(file, out);
            assertThat(out.toByteArray()).isEqualTo(content);
            assertThat(file.bytes()).isEqualTo(size);
        }
    }

    @Test
    void allComeOrNone() {
        var good = new MockMultipartFile("file", "a.txt", null, new byte[] {1});
        var empty = new MockMultipartFile("file", "b.txt", null, new byte[0]);
        assertThatThrownBy(() -> files.add(Kind.PARTIES, party, Brought.of(List.of(good, empty))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("b.txt");
        assertThatThrownBy(() ->
                        files.add(
                                Kind.PARTIES,
                                party,
                                Brought.of(Collections.nCopies(FileLimits.MANY + 1, good))))
                .isInstanceOf(Invalid.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void whoOnlySeesTheRecordReadsItsFilesAndWhoDoesNotSeesNone() throws IOException {
        var file = add("a.txt", new byte[] {1});
        users.act(users.auditor());
        assertThat(names()).containsExactly("a.txt");
        assertThatThrownBy(() -> add("b.txt", new byte[] {1})).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> files.delete(Kind.PARTIES, party, file, 1))
                .isInstanceOf(Forbidden.class);
        users.act(users.manager());
        assertThatThrownBy(() -> files.get(Kind.PARTIES, party, file)).isInstanceOf(NotFound.class);
    }

    /** Its address must name its own record. */
    @Test
    void isNotFoundBesideAnotherRecord() throws IOException {
        var file = add("a.txt", new byte[] {1});
        var other = parties.customer("Друг ООД", maria.id());
        assertThatThrownBy(() -> files.get(Kind.PARTIES, other, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> files.rename(Kind.PARTIES, other, file, 1, "b.txt"))
                .isInstanceOf(NotFound.class);
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void goesToTheTrashComesBackAndGoesForGood() throws IOException {
        var file = add("a.txt", new byte[] {1});
        files.delete(Kind.PARTIES, party, file, 1);
        assertThat(names()).isEmpty();
        assertThat(files.deleted(Kind.PARTIES, party)).extracting(StoredFile::id).contains(file);
        files.restore(Kind.PARTIES, party, file);
        assertThat(names()).containsExactly("a.txt");
        assertThatThrownBy(() -> files.delete(Kind.PARTIES, party, file, 1))
                .isInstanceOf(Stale.class);
        files.delete(Kind.PARTIES, party, file, 3);

        var now = Instant.now();
        assertThat(remains.removeDeleted(now.minus(Duration.ofDays(1)), 10)).isZero();
        assertThat(remains.removeDeleted(now.plus(Duration.ofDays(1)), 10)).isOne();
        assertThat(left(file)).isZero();
    }

    /** Else a file could come to who is being erased, or to what becomes another record. */
    @Test
    void holdsItsRecordWhileItComes() throws IOException {
        assertThat(held()).isFalse();
        add("a.txt", new byte[] {1});
        assertThat(held()).isTrue();
    }

    private boolean held() {
        return (boolean)
                db.fetchValue(
                        "select exists (select from pg_locks where pid = pg_backend_pid()"
                                + " and relation = 'parties.party'::regclass and mode ="
                                + " 'RowShareLock')");
    }

    @Test
    void goesWithItsRecord() throws IOException {
        var file = add("a.txt", new byte[] {1});
        files.rename(Kind.PARTIES, party, file, 1, "ЕГН.txt");
        remains.remove(List.of(Ids.next()));
        assertThat(names()).containsExactly("ЕГН.txt");
        remains.remove(List.of(party));
        assertThat(left(file)).isZero();
    }

    private int left(UUID file) {
        return db.fetchCount(FILE_PIECE, FILE_PIECE.FILE_ID.eq(file))
                + db.fetchCount(CHANGE, CHANGE.RECORD_ID.eq(file));
    }
}
