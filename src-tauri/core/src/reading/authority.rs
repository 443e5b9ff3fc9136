//! The paper by which a representative acts: a power of attorney (Civil Code art. 185), a birth
//! certificate for a parent, an act of the guardianship authority for a guardian.

use super::dates::FoundDate;
use super::documents::{IdDocumentKind, Paper};
use super::letter::Letter;
use super::phrase;
use super::{Doubt, Proposal, ProposedField};
use std::ops::Range;

const PAPERS: &[(&str, &str)] = &[
    ("доверенност*", "доверенность"),
    ("power of attorney", "power of attorney"),
    (
        "акт|акта|акте|акту органа|органов опеки",
        "акт органа опеки",
    ),
    (
        "акт|акта|постановлени*|распоряжени*|решени* .. опеки|опекуна|опекуном|попечител*",
        "акт органа опеки",
    ),
    ("удостоверени* опекуна|попечителя", "удостоверение опекуна"),
];

/// Bytes behind the paper's name in which its number and date stand.
const REACH: usize = 140;

/// Papers named in the letter; `acts`: somebody acts for the subject.
pub(super) fn propose(
    letter: &Letter,
    dates: &[FoundDate],
    papers: &[Paper],
    acts: bool,
) -> Vec<Proposal> {
    let mut found = Vec::new();
    for (phrase, kind) in PAPERS {
        for tokens in phrase::find_all(letter, phrase) {
            found.extend(paper(letter, dates, &tokens, kind, acts));
        }
    }
    if acts {
        let certificates = papers
            .iter()
            .filter(|paper| paper.document.kind == IdDocumentKind::BirthCertificate);
        found.extend(certificates.filter_map(|paper| {
            let value = paper.document.in_one_line();
            Proposal::new(letter, ProposedField::Authority, value, &paper.range, 0.85)
        }));
    }
    // The one with the most said of it; a bare word only where nothing better stands.
    found.sort_by(|a, b| b.confidence.total_cmp(&a.confidence));
    if found.first().is_some_and(|best| best.doubts.is_empty()) {
        found.retain(|proposal| proposal.doubts.is_empty());
    } else {
        found.truncate(1);
    }
    found
}

fn paper(
    letter: &Letter,
    dates: &[FoundDate],
    tokens: &Range<usize>,
    kind: &str,
    acts: bool,
) -> Option<Proposal> {
    let first = letter.tokens().get(tokens.start)?.range.start;
    let end = letter.tokens().get(tokens.end.checked_sub(1)?)?.range.end;
    let number = number(letter, tokens.end);
    let date = dates
        .iter()
        .find(|date| date.range.start >= end && date.range.start < end + REACH)
        .filter(|date| {
            // `от «12» марта`: the quotation mark is no part of the date.
            let before = letter.before(date.range.start, 24);
            let before = before.trim_end_matches(['«', '"', ' ', '\n', '_']);
            let dated = ["от", "dated", "выданной", "выдана"];
            dated.iter().any(|word| before.ends_with(word))
        });
    if number.is_none() && date.is_none() && !acts {
        return None;
    }
    let mut value = kind.to_owned();
    let mut last = end;
    if let Some((range, number)) = &number {
        value.push_str(&format!(" № {number}"));
        last = last.max(range.end);
    }
    if let Some(date) = date {
        let written = date.date.map_or_else(
            || letter.slice(&date.range).to_owned(),
            |date| date.format("%d.%m.%Y").to_string(),
        );
        value.push_str(&format!(" от {written}"));
        last = last.max(date.range.end);
    }
    let (belief, doubt) = match (&number, date, acts) {
        (_, Some(_), true) => (0.9, None),
        (_, Some(_), false) => (0.6, None),
        (Some(_), None, _) => (0.7, Some(Doubt::Incomplete)),
        (None, None, _) => (0.4, Some(Doubt::Incomplete)),
    };
    let proposal = Proposal::new(
        letter,
        ProposedField::Authority,
        value,
        &(first..last),
        belief,
    )?;
    Some(proposal.doubting(doubt))
}

/// What stands behind `№` right after the paper's name, up to `от`.
fn number(letter: &Letter, at: usize) -> Option<(Range<usize>, String)> {
    let previous = letter.tokens().get(at.checked_sub(1)?)?.range.end;
    let first = letter.tokens().get(at)?.range.start;
    let gap = letter.slice(&(previous..first));
    let signed = gap.contains('№') || matches!(letter.token(at), "n" | "no" | "номер");
    // `доверенность 77АБ 1234567`: the number of a notary's form needs no sign.
    let bare = letter.token(at).starts_with(|c: char| c.is_ascii_digit()) && gap == " ";
    if !signed && !bare {
        return None;
    }
    let first = if gap.contains('№') || bare {
        at
    } else {
        at + 1
    };
    let start = letter.tokens().get(first)?.range.start;
    let mut end = start;
    for at in first..first + 5 {
        let Some(token) = letter.tokens().get(at) else {
            break;
        };
        let word = letter.token(at);
        let gap = letter.slice(&(end..token.range.start));
        if matches!(word, "от" | "выданной" | "выдана" | "dated")
            || at > first && gap.contains([',', ';', '\n'])
        {
            break;
        }
        let numeric = word.chars().all(|c| c.is_ascii_digit());
        let series = word.chars().count() <= 3;
        if !(numeric || series) {
            break;
        }
        end = token.range.end;
    }
    (end > start).then(|| (start..end, letter.slice(&(start..end)).to_owned()))
}
