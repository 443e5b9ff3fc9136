//! What ties the person to the operator: the number of a contract, an account, a login.

use super::dates::FoundDate;
use super::letter::Letter;
use super::phrase;
use super::{Proposal, ProposedField};
use std::ops::Range;

/// Phrases, how the value is introduced, and whether a number sign must follow.
const TIES: &[(&str, &str, f32)] = &[
    ("договор*|контракт*|соглашени*", "договор №", 0.88),
    ("contract|agreement", "договор №", 0.88),
    ("лицев* счет*|счета|счету", "лицевой счёт", 0.9),
    ("л с", "лицевой счёт", 0.6),
    ("логин*|login|username|ник|никнейм", "логин", 0.85),
    ("имя пользователя", "логин", 0.85),
    (
        "id|ид|идентификатор* .. пользовател*|аккаунт*|учетн*|клиент*",
        "id",
        0.88,
    ),
    ("id|ид|идентификатор*", "id", 0.8),
    (
        "пользовател*|аккаунт*|клиент*|account|user|customer id|ид|номер|number|no",
        "id",
        0.85,
    ),
    ("аккаунт*|учетн* запис*|account", "аккаунт", 0.8),
    ("учетн* запис*|запись", "аккаунт", 0.8),
    (
        "номер аккаунта|клиента|пользователя|учетной",
        "аккаунт",
        0.85,
    ),
];

/// Words between the name of the tie and its value.
const INSIDE: &str = "номер|n|no|номером|под|в|во|системе|сервисе|приложении|программе|im|work|мой|моя|моего|запись|записи|пользователя|аккаунта|клиента|id|ид|number|с|на|имя|логин|username|is|оферты|публичной|оказания|услуг|об|оферта|оказании|возмездного|лицензионного|учетной";

pub(super) fn propose(letter: &Letter, dates: &[FoundDate]) -> Vec<Proposal> {
    let mut found: Vec<(Range<usize>, Proposal)> = Vec::new();
    for (phrase, introduced, belief) in TIES {
        for tokens in phrase::find_all(letter, phrase) {
            let Some((range, value)) = value(letter, tokens.end) else {
                continue;
            };
            let contract = introduced.starts_with("договор");
            if contract && !is_signed(letter, tokens.end, &range) {
                continue;
            }
            let (range, value) = if contract {
                dated(letter, dates, range, value)
            } else {
                (range, value)
            };
            let value = format!("{introduced} {value}");
            let start = letter
                .tokens()
                .get(tokens.start)
                .map_or(range.start, |t| t.range.start);
            let proposal = Proposal::new(
                letter,
                ProposedField::Account,
                value,
                &(start..range.end),
                *belief,
            );
            let apart = |known: &Range<usize>| known.end <= range.start || range.end <= known.start;
            if found.iter().all(|(known, _)| apart(known)) {
                found.extend(proposal.map(|proposal| (range, proposal)));
            }
        }
    }
    found.into_iter().map(|(_, proposal)| proposal).collect()
}

/// The next word that is a number or a name of an account: it has a digit, or stands behind `:`.
fn value(letter: &Letter, from: usize) -> Option<(Range<usize>, String)> {
    let mut at = from;
    let mut announced = false;
    while at < from + 5 {
        let token = letter.tokens().get(at)?;
        let previous = letter.tokens().get(at.checked_sub(1)?)?;
        let gap = letter.slice(&(previous.range.end..token.range.start));
        announced |= gap.contains([':', '№', '«', '"', '@']);
        let signed = gap.contains('№') || gap.contains(':');
        if gap.contains([';', ','])
            || gap.contains("__")
            || gap.contains('.') && gap.contains(char::is_whitespace) && !signed
        {
            return None;
        }
        if !phrase::is_exactly_one_of(letter.token(at), INSIDE) {
            break;
        }
        at += 1;
    }
    let start = letter.tokens().get(at)?.range.start;
    let rest = letter.text().get(start..)?;
    let length: usize = rest
        .chars()
        .take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '.' | '@' | '+'))
        .map(char::len_utf8)
        .sum();
    let raw = rest.get(..length)?;
    let value = raw.trim_end_matches(['.', '-', '/']);
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let latin = value.is_ascii();
    let named = announced
        && latin
        && value.len() >= 3
        && value.starts_with(|c: char| c.is_ascii_alphabetic());
    let date = super::dates::dates_in(value)
        .iter()
        .any(|date| date.range.len() == value.len());
    let numbered = digits >= 2 || announced && digits >= 1;
    let below = letter.before(start, 1) == "\n";
    let phone = digits == value.len() && matches!(digits, 10 | 11);
    if below && (phone || digits < value.len()) {
        return None;
    }
    let year = value.len() == 4 && digits == 4 && !announced;
    (numbered && !date && !year && !value.contains('@') || named && !value.contains('@'))
        .then(|| (start..start + value.len(), value.to_owned()))
}

/// A contract's number has its sign, or is nothing but digits and capitals.
fn is_signed(letter: &Letter, from: usize, range: &Range<usize>) -> bool {
    let before = letter
        .tokens()
        .get(from.saturating_sub(1))
        .map_or("", |token| letter.slice(&(token.range.end..range.start)));
    before.contains(['№', ':']) || before.contains("номер") || before.contains(" n")
}

/// `договор № 12 от 01.02.2024`.
fn dated(
    letter: &Letter,
    dates: &[FoundDate],
    range: Range<usize>,
    value: String,
) -> (Range<usize>, String) {
    let date = dates.iter().find(|date| {
        let gap = date.range.start.checked_sub(range.end);
        gap.is_some_and(|gap| gap < 12) && letter.before(date.range.start, 8).contains("от")
    });
    match date {
        Some(FoundDate {
            range: at,
            date: Some(day),
        }) => (
            range.start..at.end,
            format!("{value} от {}", day.format("%d.%m.%Y")),
        ),
        _ => (range, value),
    }
}
