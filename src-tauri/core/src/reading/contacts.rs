//! E-mail addresses and telephone numbers of the person.
//!
//! The company's own stand in the addressee's part of the head or under its own domain. An address
//! that recognition broke into pieces (`ivanov @mail. ru`) is put together again.

use super::header::Header;
use super::letter::Letter;
use super::{Doubt, Proposal, ProposedField};
use crate::sources::{Email, Phone, emails_in, phones_in};
use std::ops::Range;

/// Domains of the company itself.
const OWN_DOMAINS: &[&str] = &["im.work"];

pub(super) fn propose(letter: &Letter, header: &Header) -> Vec<Proposal> {
    let mut proposals = emails(letter, header);
    proposals.extend(phones(letter, header));
    proposals
}

fn emails(letter: &Letter, header: &Header) -> Vec<Proposal> {
    let mut found: Vec<(Range<usize>, String, f32)> = Vec::new();
    for (range, spelling, mended) in addresses(letter.text()) {
        let Some(email) = Email::parse(&spelling) else {
            continue;
        };
        let address = email.as_str().to_owned();
        let (_, domain) = address.split_once('@').unwrap_or_default();
        let own = OWN_DOMAINS.iter().any(|own| {
            domain == *own || domain.strip_suffix(own).is_some_and(|d| d.ends_with('.'))
        });
        if own || header.is_addressee(&range) || !is_domain(domain) {
            continue;
        }
        if let Some(known) = found.iter_mut().find(|known| known.1 == address) {
            known.2 = (known.2 + 0.02).min(0.98);
        } else {
            let mut belief = if mended { 0.75 } else { 0.95 };
            if is_strangers(letter, range.start) {
                belief *= 0.5;
            }
            found.push((range, address, belief));
        }
    }
    several(letter, ProposedField::Email, &found)
}

/// A dot with at least two letters behind it.
fn is_domain(domain: &str) -> bool {
    domain.rsplit_once('.').is_some_and(|(name, top)| {
        !name.is_empty() && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic)
    })
}

/// The words before it give it to the operator or to somebody else.
fn is_strangers(letter: &Letter, at: usize) -> bool {
    let before = letter.before(at, 60);
    let line = before.rsplit(['\n', ';']).next().unwrap_or(before);
    ["оператор", "ваш ", "вашу ", "ооо", "на ваш", "your "]
        .iter()
        .any(|word| line.contains(word))
}

/// Addresses with the range they stand in; `true` when pieces were put together.
fn addresses(text: &str) -> Vec<(Range<usize>, String, bool)> {
    let mut found = Vec::new();
    for (at, sign) in text.match_indices(['@', '©', '®']) {
        let end = at + sign.len();
        let (before, after) = (
            text.get(..at).unwrap_or_default(),
            text.get(end..).unwrap_or_default(),
        );
        let (start, broken_left) = left(before);
        let (length, domain, broken_right) = right(after);
        let local = before.get(start..).unwrap_or_default().trim();
        let spelling: String = format!("{local}@{domain}");
        let whole = emails_in(&spelling).next().map(str::to_owned);
        if let Some(spelling) = whole
            && (sign == "@" || domain.contains('.'))
        {
            let mended = broken_left || broken_right || sign != "@";
            found.push((start..end + length, spelling, mended));
        }
    }
    found
}

fn is_local(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

/// Where the part before the sign begins, one space allowed right before the sign.
fn left(before: &str) -> (usize, bool) {
    let trimmed = before.trim_end_matches(' ');
    let broken = before.len() - trimmed.len() == 1;
    let base = if broken { trimmed } else { before };
    let start = base.len()
        - base
            .chars()
            .rev()
            .take_while(|c| is_local(*c))
            .map(char::len_utf8)
            .sum::<usize>();
    // Behind a space only Latin letters are an address: `почта @mail.ru` has none.
    let local = base.get(start..).unwrap_or_default();
    if broken && !local.is_ascii() {
        (before.len(), false)
    } else {
        (start, broken)
    }
}

/// How far the domain reaches, and the domain: `mail. ru`, `mail .ru`, `mail,ru` and
/// `mail.\nru` are whole again.
fn right(after: &str) -> (usize, String, bool) {
    let mut domain = String::new();
    let (mut length, mut broken) = (0, false);
    let mut rest = after;
    if let Some(stripped) = rest.strip_prefix(' ') {
        (rest, length, broken) = (stripped, 1, true);
    }
    loop {
        let run: usize = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '-')
            .map(char::len_utf8)
            .sum();
        let (label, behind) = rest.split_at_checked(run).unwrap_or((rest, ""));
        domain.push_str(label);
        length += run;
        let dot: usize = behind
            .chars()
            .take(3)
            .take_while(|c| matches!(c, '.' | ',' | ' ' | '\n'))
            .map(char::len_utf8)
            .sum();
        let (gap, next) = behind.split_at_checked(dot).unwrap_or((behind, ""));
        let top: String = next
            .chars()
            .take_while(|c| c.is_ascii_alphabetic())
            .collect();
        let plain = gap == ".";
        let common = matches!(top.as_str(), "ru" | "com" | "org" | "net" | "su" | "me");
        let cyrillic = next.chars().next().is_some_and(char::is_alphabetic) && plain;
        if label.is_empty()
            || !(plain && (!top.is_empty() || cyrillic) || common && gap.contains(['.', ',']))
        {
            return (length, domain, broken);
        }
        broken |= !plain;
        domain.push('.');
        length += dot;
        rest = next;
    }
}

fn phones(letter: &Letter, header: &Header) -> Vec<Proposal> {
    let text = letter.text();
    let mut stretches: Vec<(Phone, Range<usize>)> = Vec::new();
    phones_in(text, |phone, range| {
        // Stretches that begin at one digit: a Russian number, else the longest.
        match stretches.last_mut() {
            Some((_, last)) if range.start < last.end => {
                if range.start == last.start && digits(text, last) < 11 {
                    *last = range;
                    if let Some(stretch) = stretches.last_mut() {
                        stretch.0 = phone;
                    }
                }
            }
            _ => stretches.push((phone, range)),
        }
    });
    let mut found: Vec<(Range<usize>, String, f32)> = Vec::new();
    for (phone, range) in stretches {
        let Some(belief) = phone_belief(letter, &range) else {
            continue;
        };
        if header.is_addressee(&range) {
            continue;
        }
        let range = if letter.before(range.start, 1) == "+" {
            range.start - 1..range.end
        } else {
            range
        };
        let number = phone.to_string();
        if found.iter().all(|known| known.1 != number) {
            found.push((range, number, belief));
        }
    }
    several(letter, ProposedField::Phone, &found)
}

fn digits(text: &str, range: &Range<usize>) -> usize {
    let stretch = text.get(range.clone()).unwrap_or_default();
    stretch.chars().filter(char::is_ascii_digit).count()
}

const PHONE_BEFORE: &[&str] = &[
    "тел",
    "моб",
    "телефон",
    "phone",
    "tel",
    "whatsapp",
    "номер телефона",
    "контакт",
    "сот",
];
const NUMBER_BEFORE: &[&str] = &[
    "инн",
    "огрн",
    "кпп",
    "счет",
    "р/с",
    "к/с",
    "бик",
    "паспорт",
    "серия",
    "договор",
    "снилс",
    "№",
    "card",
    "карт",
    "id",
    "лицев",
    "заказ",
    "номер",
];

/// How sure the digits are a telephone number; `None` when they are surely another number.
fn phone_belief(letter: &Letter, range: &Range<usize>) -> Option<f32> {
    let stretch = letter.slice(range);
    let count = digits(letter.text(), range);
    let before = letter.before(range.start, 90);
    let before = before.rsplit('\n').next().unwrap_or(before);
    let last = |words: &[&str]| words.iter().filter_map(|word| before.rfind(word)).max();
    let plus = before.ends_with('+');
    let (phone, other) = (last(PHONE_BEFORE), last(NUMBER_BEFORE));
    let labelled = phone > other || phone.is_some() && before.contains("номер тел");
    let shaped = count == 11 && stretch.starts_with(['8', '7']) || plus && count >= 10;
    let parted = stretch.contains(['(', '-', ' ']);
    if stretch.contains('.') && !labelled && !plus || stretch.contains('/') {
        return None;
    }
    match (labelled, shaped, parted) {
        (true, true, _) => Some(0.96),
        (true, false, _) if count == 10 => Some(0.9),
        (true, false, _) => Some(0.6),
        (false, true, _) if plus => Some(0.93),
        (false, true, true) if other.is_none() => Some(0.88),
        (false, true, false) if other.is_none() => Some(0.75),
        (false, false, true) if other.is_none() && count == 10 && stretch.contains('-') => {
            Some(0.6)
        }
        _ => None,
    }
}

fn several(
    letter: &Letter,
    field: ProposedField,
    found: &[(Range<usize>, String, f32)],
) -> Vec<Proposal> {
    (0_u8..)
        .zip(found)
        .filter_map(|(rank, (range, value, belief))| {
            let belief = belief - 0.05 * f32::from(rank.min(5));
            let proposal = Proposal::new(letter, field, value.clone(), range, belief)?;
            Some(proposal.doubting((found.len() > 1).then_some(Doubt::SeveralCandidates)))
        })
        .collect()
}
