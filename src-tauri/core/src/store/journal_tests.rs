//! The journal in a real vault, and everything somebody with raw SQL could do to it.

use super::testing::{OnDisk, fresh, moment};
use super::{Store, Tx};
use crate::journal::{self, Entry, Verdict};
use rusqlite::params;

const LENGTH: i64 = 6;
const TEXTS: [&str; 7] = ["at", "author", "op", "request", "detail", "prev", "hash"];

fn append(tx: &Tx<'_>, op: &str, request: Option<&str>) {
    let (last, prev) = tx.read().journal_head().unwrap();
    let mut entry = Entry {
        n: last + 1,
        at: moment() + chrono::TimeDelta::milliseconds(i64::try_from(last).unwrap() * 61_001),
        author: "офицер".into(),
        op: op.into(),
        request: request.map(str::to_owned),
        detail: format!("{{\"last\":{last}}}"),
        prev,
        hash: String::new(),
    };
    entry.hash = journal::hash_of(&entry);
    tx.append_journal(&entry).unwrap();
}

/// A vault whose journal has six entries; every second one concerns a request.
fn written() -> OnDisk {
    let mut vault = fresh();
    let tx = vault.store.begin().unwrap();
    for n in 1..=LENGTH {
        append(&tx, "judged", (n % 2 == 0).then_some("2026-0001"));
    }
    tx.commit().unwrap();
    vault.reopened()
}

fn verdict(tx: &Tx<'_>) -> Verdict {
    tx.read()
        .walk_journal(|entries| journal::verify(entries))
        .unwrap()
}

/// The named entry, counted as SQL counts.
fn first_broken(verdict: &Verdict) -> Option<i64> {
    verdict.first_broken.map(|n| i64::try_from(n).unwrap())
}

/// What a verification says after some tampering, which is rolled back again.
fn after(store: &mut Store, tamper: impl FnOnce(&Tx<'_>)) -> Verdict {
    let tx = store.begin().unwrap();
    tamper(&tx);
    verdict(&tx)
}

#[test]
fn an_untouched_journal_is_whole_after_the_vault_was_closed() {
    let mut vault = written();
    let verdict = after(&mut vault.store, |_| {});
    assert_eq!((verdict.entries, verdict.first_broken), (6, None));
}

#[test]
fn a_byte_flipped_in_any_text_of_any_entry_is_named() {
    let mut vault = written();
    let tx = vault.store.begin().unwrap();
    let mut flips = 0;
    for n in 1..=LENGTH {
        for column in TEXTS {
            let select = format!("SELECT CAST({column} AS BLOB) FROM journal WHERE n = ?1");
            let sound: Option<Vec<u8>> = tx.0.query_row(&select, [n], |row| row.get(0)).unwrap();
            let Some(sound) = sound else { continue };
            let update = format!("UPDATE journal SET {column} = CAST(?2 AS TEXT) WHERE n = ?1");
            // The lowest bit, the bit between small and capital letters, and one that breaks UTF-8.
            for (place, bit) in
                (0..sound.len()).flat_map(|place| [1, 0x20, 0x80].map(|bit| (place, bit)))
            {
                let mut bytes = sound.clone();
                bytes[place] ^= bit;
                tx.0.execute(&update, params![n, bytes]).unwrap();
                assert_eq!(
                    first_broken(&verdict(&tx)),
                    Some(n),
                    "byte {place} ^ {bit:#x} of {column}"
                );
                flips += 1;
            }
            tx.0.execute(&update, params![n, sound]).unwrap();
        }
    }
    assert!(flips > 3000, "{flips} flips were tried");
    assert_eq!(
        first_broken(&verdict(&tx)),
        None,
        "every flip was taken back"
    );
}

#[test]
fn a_changed_number_is_named() {
    let mut vault = written();
    for n in 1..=LENGTH {
        for changed in (0..40)
            .map(|bit| n ^ (1 << bit))
            .filter(|n| !(1..=LENGTH).contains(n))
        {
            let verdict = after(&mut vault.store, |tx| {
                tx.0.execute("UPDATE journal SET n = ?2 WHERE n = ?1", [n, changed])
                    .unwrap();
            });
            let first = n.min(changed).max(1);
            assert_eq!(first_broken(&verdict), Some(first), "{n} became {changed}");
        }
    }
}

#[test]
fn a_request_added_to_an_entry_or_taken_from_it_is_named() {
    let mut vault = written();
    for (n, request) in [
        (2, None),
        (2, Some("")),
        (3, Some("")),
        (3, Some("-")),
        (3, Some("2026-0001")),
    ] {
        let verdict = after(&mut vault.store, |tx| {
            tx.0.execute(
                "UPDATE journal SET request = ?2 WHERE n = ?1",
                params![n, request],
            )
            .unwrap();
        });
        assert_eq!(first_broken(&verdict), Some(n), "{request:?}");
    }
}

#[test]
fn a_removed_entry_is_named() {
    let mut vault = written();
    for n in 1..LENGTH {
        let verdict = after(&mut vault.store, |tx| {
            tx.0.execute("DELETE FROM journal WHERE n = ?1", [n])
                .unwrap();
        });
        assert_eq!(first_broken(&verdict), Some(n));
    }
}

#[test]
fn a_removed_entry_is_named_even_when_the_rest_is_renumbered() {
    let mut vault = written();
    let verdict = after(&mut vault.store, |tx| {
        tx.0.execute("DELETE FROM journal WHERE n = 3", []).unwrap();
        for n in 4..=LENGTH {
            tx.0.execute("UPDATE journal SET n = ?1 - 1 WHERE n = ?1", [n])
                .unwrap();
        }
    });
    assert_eq!(first_broken(&verdict), Some(3));
}

#[test]
fn an_inserted_entry_is_named_or_the_one_after_it() {
    let mut vault = written();
    let verdict = after(&mut vault.store, |tx| {
        for n in (4..=LENGTH).rev() {
            tx.0.execute("UPDATE journal SET n = ?1 + 1 WHERE n = ?1", [n])
                .unwrap();
        }
        let forged = forged(tx, 4);
        tx.append_journal(&forged).unwrap();
    });
    assert_eq!(
        first_broken(&verdict),
        Some(5),
        "the forged one chains; what follows it does not"
    );
}

#[test]
fn reordered_entries_are_named() {
    let mut vault = written();
    let verdict = after(&mut vault.store, |tx| {
        for (from, to) in [(2, 99), (5, 2), (99, 5)] {
            tx.0.execute("UPDATE journal SET n = ?2 WHERE n = ?1", [from, to])
                .unwrap();
        }
    });
    assert_eq!(first_broken(&verdict), Some(2));
}

#[test]
fn a_number_is_never_written_twice() {
    let mut vault = written();
    let tx = vault.store.begin().unwrap();
    assert!(tx.append_journal(&forged(&tx, 6)).is_err());
}

/// An entry that is chained correctly to the one before it.
fn forged(tx: &Tx<'_>, n: u64) -> Entry {
    let prev = tx.read().journal(None, Some(n), 1).unwrap().remove(0).hash;
    let mut entry = Entry {
        n,
        at: moment(),
        author: "impostor".into(),
        op: "accepted".into(),
        request: None,
        detail: "{}".into(),
        prev,
        hash: String::new(),
    };
    entry.hash = journal::hash_of(&entry);
    entry
}
