//! The chain of hashes and its verification.

use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest as _, Sha256};

/// The hash before the first entry.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// 1, 2, 3 … without gaps.
    pub n: u64,
    pub at: DateTime<Utc>,
    pub author: String,
    /// The operation's id.
    pub op: String,
    /// Number of the request it concerns.
    pub request: Option<String>,
    /// Particulars as JSON, exactly as they were written.
    pub detail: String,
    /// Hash of the entry before, in hexadecimal.
    pub prev: String,
    /// Hash of this entry.
    pub hash: String,
}

/// What a verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub entries: u64,
    /// Number of the first entry that does not follow from the one before.
    pub first_broken: Option<u64>,
    /// Hash of the newest entry.
    pub head: String,
}

/// SHA-256 over the entry's fields, each written as its length in bytes, a colon, the bytes and a
/// line feed, in the order number, moment (RFC 3339 in UTC with milliseconds), author, operation,
/// request, detail, hash before. An absent request is a dash and a line feed, so that it is not
/// taken for an empty one.
#[must_use]
pub fn hash_of(entry: &Entry) -> String {
    let (n, at) = (entry.n.to_string(), moment(entry.at));
    let fields = [
        Some(n.as_str()),
        Some(&at),
        Some(&entry.author),
        Some(&entry.op),
        entry.request.as_deref(),
        Some(&entry.detail),
        Some(&entry.prev),
    ];
    let mut hash = Sha256::new();
    for field in fields {
        match field {
            Some(text) => hash.update(format!("{}:{text}\n", text.len())),
            None => hash.update("-\n"),
        }
    }
    hex(&hash.finalize())
}

/// The moment as it is hashed and stored.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Walks the chain and names the first entry that was changed, removed or inserted.
///
/// An entry that cannot even be read is given as `None` at its place and counts as broken.
pub fn verify(entries: impl Iterator<Item = Option<Entry>>) -> Verdict {
    let mut verdict = Verdict {
        entries: 0,
        first_broken: None,
        head: GENESIS.to_owned(),
    };
    for entry in entries {
        verdict.entries += 1;
        let expected = verdict.entries;
        let sound = entry.as_ref().is_some_and(|entry| {
            entry.n == expected && entry.prev == verdict.head && entry.hash == hash_of(entry)
        });
        if !sound && verdict.first_broken.is_none() {
            verdict.first_broken = Some(expected);
        }
        if let Some(entry) = entry {
            verdict.head = entry.hash;
        }
    }
    verdict
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: u64) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for n in 1..=length {
            let mut entry = Entry {
                n,
                at: DateTime::UNIX_EPOCH + chrono::TimeDelta::minutes(i64::try_from(n).unwrap()),
                author: "officer".into(),
                op: "judged".into(),
                request: Some(format!("2026-{n:04}")),
                detail: format!("{{\"n\":{n}}}"),
                prev: entries
                    .last()
                    .map_or_else(|| GENESIS.to_owned(), |last| last.hash.clone()),
                hash: String::new(),
            };
            entry.hash = hash_of(&entry);
            entries.push(entry);
        }
        entries
    }

    fn first_broken(entries: Vec<Entry>) -> Option<u64> {
        verify(entries.into_iter().map(Some)).first_broken
    }

    #[test]
    fn a_whole_chain_is_intact() {
        let verdict = verify(chain(20).into_iter().map(Some));
        assert_eq!((verdict.entries, verdict.first_broken), (20, None));
        assert_eq!(verdict.head, chain(20).pop().unwrap().hash);
    }

    #[test]
    fn the_changed_entry_is_named_whatever_was_changed() {
        let changes: [fn(&mut Entry); 7] = [
            |entry| entry.author.push('x'),
            |entry| entry.op = "other".into(),
            |entry| entry.request = None,
            |entry| entry.request = Some(String::new()),
            |entry| entry.detail.push(' '),
            |entry| entry.at += chrono::TimeDelta::milliseconds(1),
            |entry| entry.hash.replace_range(0..1, "x"),
        ];
        for (which, change) in changes.iter().enumerate() {
            let mut entries = chain(9);
            change(&mut entries[4]);
            assert_eq!(first_broken(entries), Some(5), "change {which}");
        }
    }

    #[test]
    fn a_removed_entry_and_a_moved_boundary_are_named() {
        let mut removed = chain(9);
        removed.remove(3);
        assert_eq!(first_broken(removed), Some(4));

        let mut moved = chain(9);
        moved[4].author = "office".into();
        moved[4].op = "rjudged".into();
        assert_eq!(
            first_broken(moved),
            Some(5),
            "fields are hashed with their lengths"
        );
    }
}
