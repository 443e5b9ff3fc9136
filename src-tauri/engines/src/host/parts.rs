//! What lies inside a file, and the checks of what a worker says about it.
//!
//! Names come from whoever sent the file: line feeds, marks that turn the direction of reading and
//! names as long as a novel are made harmless here, for every screen and list after. The original
//! file keeps them as they were.

use chrono::{DateTime, FixedOffset, TimeZone};
use dekada_core::pages::{MediaType, Refusal};
use dekada_core::personal::Personal;

use super::{Answer, Engines};
use crate::limits::Limits;
use crate::parts::{Letter, Part, Parts};
use crate::password::Password;
use crate::wire::{Job, LINE_BYTES, LetterHead, PartHead, Reply, TEXT_PER_LETTER};

/// Characters of a name or a subject that are kept.
const NAME_LENGTH: usize = 200;

impl Engines {
    /// What lies inside: attachments of a letter, files of an archive, files embedded in a PDF or
    /// in a signature. Nothing for the rest. Only one layer: a part that holds parts is opened in
    /// its turn, up to [`Limits::depth`].
    pub fn parts(&self, bytes: &[u8], password: Option<&Password>) -> Result<Parts, Refusal> {
        let media_type = self.kind_of(bytes)?;
        if !media_type.is_container() {
            return Ok(Parts::default());
        }
        let job = Job::Unpack {
            media_type: media_type.into(),
            password: password.cloned(),
        };
        self.with_worker(&job, bytes, |worker, first| {
            let mut gathered = Gathered::new(&self.limits);
            let mut answer = first;
            while gathered.take(answer, media_type)? {
                answer = worker.receive()?;
            }
            Ok(gathered.parts)
        })
    }
}

struct Gathered<'a> {
    limits: &'a Limits,
    parts: Parts,
    bytes: u64,
}

impl<'a> Gathered<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            parts: Parts::default(),
            bytes: 0,
        }
    }

    /// Whether more is to come.
    fn take(&mut self, (reply, blob): Answer, media_type: MediaType) -> Result<bool, Refusal> {
        match reply {
            Reply::Done => return Ok(false),
            Reply::Letter(head)
                if media_type == MediaType::Mail
                    && self.parts.letter.is_none()
                    && self.parts.parts.is_empty() =>
            {
                self.parts.letter = Some(letter(head)?);
            }
            Reply::Part(head) => self.take_part(head, blob)?,
            _ => return Err(Refusal::Crashed),
        }
        Ok(true)
    }

    fn take_part(&mut self, head: PartHead, blob: Vec<u8>) -> Result<(), Refusal> {
        self.bytes = self.bytes.saturating_add(blob.len() as u64);
        let sane = self.parts.parts.len() < self.limits.parts as usize
            && self.bytes <= self.limits.parts_bytes
            && blob.len() as u64 <= self.limits.file_bytes
            && (head.refused.is_none() || blob.is_empty());
        if !sane {
            return Err(Refusal::Crashed);
        }
        self.parts.parts.push(Part {
            name: harmless(&head.name).into(),
            content: match head.refused {
                Some(reason) => Err(reason.refusal(self.limits)),
                None => Ok(blob),
            },
        });
        Ok(())
    }
}

fn letter(head: LetterHead) -> Result<Letter, Refusal> {
    let lines = [&head.from, &head.to, &head.subject, &head.message_id];
    let sane = head.text.len() <= TEXT_PER_LETTER
        && lines
            .iter()
            .all(|line| line.as_ref().is_none_or(|line| line.len() <= LINE_BYTES));
    if !sane {
        return Err(Refusal::Crashed);
    }
    let line = |line: Option<String>| {
        let line = harmless(&line?);
        (!line.is_empty()).then(|| Personal::new(line))
    };
    Ok(Letter {
        from: line(head.from),
        to: line(head.to),
        subject: line(head.subject),
        date: head.date.and_then(moment),
        received: head.received.and_then(moment),
        message_id: line(head.message_id),
        text: legible(&head.text).into(),
    })
}

fn moment((seconds, offset): (i64, i32)) -> Option<DateTime<FixedOffset>> {
    FixedOffset::east_opt(offset)?
        .timestamp_opt(seconds, 0)
        .single()
}

/// One line that shows what it is.
fn harmless(name: &str) -> String {
    let visible = |letter: char| if is_treacherous(letter) { '_' } else { letter };
    let line: String = name.trim().chars().map(visible).collect();
    let length = line.chars().count();
    if length <= NAME_LENGTH {
        return line;
    }
    // The end tells the kind of the file.
    let half = NAME_LENGTH / 2;
    let head = line.chars().take(half);
    let tail = line.chars().skip(length - half);
    head.chain(['…']).chain(tail).collect()
}

/// Lines of text without marks that make them look like others.
fn legible(text: &str) -> String {
    text.chars()
        .filter(|letter| matches!(letter, '\n' | '\t') || !is_treacherous(*letter))
        .collect()
}

/// Control characters, ends of lines, and what turns the direction of reading or is not seen
/// (Unicode Standard Annex 9; Unicode Technical Report 36).
fn is_treacherous(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, bytes: usize) -> Answer {
        let head = PartHead {
            name: name.to_owned(),
            refused: None,
        };
        (Reply::Part(head), vec![0; bytes])
    }

    #[test]
    fn a_name_shows_what_it_is() {
        assert_eq!(harmless("скан\nстр. 1.pdf"), "скан_стр. 1.pdf");
        assert_eq!(harmless("за\u{202E}fdp.exe"), "за_fdp.exe");
        let long = format!("{}.pdf", "я".repeat(5000));
        assert_eq!(harmless(&long).chars().count(), NAME_LENGTH + 1);
        assert!(harmless(&long).ends_with(".pdf"));
    }

    #[test]
    fn more_than_the_limits_is_a_crash() {
        let limits = Limits {
            parts: 2,
            parts_bytes: 10,
            ..Limits::default()
        };
        let mut gathered = Gathered::new(&limits);
        assert_eq!(gathered.take(part("a", 9), MediaType::Zip), Ok(true));
        assert!(gathered.take(part("b", 2), MediaType::Zip).is_err());
        let mut gathered = Gathered::new(&limits);
        for _ in 0..2 {
            assert_eq!(gathered.take(part("a", 0), MediaType::Zip), Ok(true));
        }
        assert!(gathered.take(part("c", 0), MediaType::Zip).is_err());
    }

    #[test]
    fn an_archive_has_no_letter_and_a_letter_has_one() {
        let limits = Limits::default();
        let reply = || (Reply::Letter(LetterHead::default()), Vec::new());
        let mut gathered = Gathered::new(&limits);
        assert!(gathered.take(reply(), MediaType::Zip).is_err());
        assert_eq!(gathered.take(reply(), MediaType::Mail), Ok(true));
        assert!(gathered.take(reply(), MediaType::Mail).is_err());
    }

    #[test]
    fn a_moment_that_cannot_be_is_none() {
        assert_eq!(moment((0, i32::MAX)), None);
        assert_eq!(moment((i64::MAX, 0)), None);
        let noon = moment((1_772_355_600, 10_800)).unwrap();
        assert_eq!(noon.to_rfc3339(), "2026-03-01T12:00:00+03:00");
    }
}
