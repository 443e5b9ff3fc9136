//! The postal address to which the person wants the answer, or at which the person lives.

use super::documents::Paper;
use super::header::Header;
use super::letter::Letter;
use super::phrase;
use super::{Doubt, Proposal, ProposedField};
use std::ops::Range;

/// What announces an address, the likeliest to be answered to first.
const ANNOUNCED: &[(&str, f32)] = &[
    (
        "ответ .. направить|направьте|выслать|прислать .. по адресу",
        0.93,
    ),
    ("почтов* адрес*", 0.93),
    (
        "адрес* для .. ответ*|корреспонденции|писем|переписки|направления",
        0.94,
    ),
    ("проживающ*|проживаю .. по адресу", 0.88),
    ("адрес* проживания|места|фактического|прож", 0.88),
    ("фактическ* адрес*", 0.88),
    ("проживающ*|проживаю|прож", 0.85),
    ("зарегистрирован*|регистрац* .. по адресу", 0.82),
    ("адрес* регистрации|прописки", 0.82),
    ("место жительства|регистрации", 0.82),
    ("зарегистрирован*", 0.8),
    ("адрес*", 0.8),
    ("address", 0.85),
    ("residing at", 0.85),
];

/// Words with which an address ends.
const ELSEWHERE: &[&str] = &[
    "тел|телефон*|моб|email|mail|эл|электронн*|контакт*|паспорт*|passport|phone|документ|почта|дата|адрес*",
    "e mail",
    "в|на соответствии|основании|интересах|лице",
    "прошу|требую|уведомляю|сообщаю|заявляю|возражаю|являюсь|являясь|действу*|настоящ*|отзываю|пользовател*|либо|или|дата|подпись|именуем*|свидетельств*|серия|код|выдан*|далее|даю|уполномоч*",
    "заявлени*|запрос|обращени*|согласие|уведомлени*|требовани*|доверенност*|отзыв|претензия|request|i|hereby",
    "зарегистрирован*|проживающ*|родивш*|инн|снилс|пользуюсь|представител*|фио|от",
];

/// Words of which an address is made.
const PARTS: &str = "г|город|гор|ул|улица|улице|пр|просп|проспект|пер|переулок|д|дом|корп|корпус|к|кв|квартира|стр|обл|область|край|р|респ|республика|пос|поселок|с|село|дер|деревня|бульвар|б|наб|набережная|ш|шоссе|пл|площадь|мкр|район|street|st|road|avenue|apt|москва|санкт";

pub(super) fn propose(letter: &Letter, header: &Header, papers: &[Paper]) -> Vec<Proposal> {
    let mut found: Vec<(Range<usize>, f32)> = Vec::new();
    let mut add = |range: Range<usize>, belief: f32| {
        let apart = |known: &Range<usize>| known.end <= range.start || range.end <= known.start;
        let number = papers
            .iter()
            .any(|paper| paper.range.contains(&range.start));
        if !number && !header.is_addressee(&range) && found.iter().all(|(known, _)| apart(known)) {
            found.push((range, belief));
        }
    };
    for (phrase, belief) in ANNOUNCED {
        for tokens in phrase::find_all(letter, phrase) {
            if let Some(range) = address(letter, tokens.end, true)
                && !is_operators(letter, range.start)
            {
                add(range, *belief);
            }
        }
    }
    for at in 0..letter.tokens().len() {
        let index = letter.token(at);
        if index.len() == 6
            && index.bytes().all(|b| b.is_ascii_digit())
            && let Some(range) = address(letter, at, false)
            && !is_operators(letter, range.start)
            && letter
                .tokens()
                .get(at)
                .is_some_and(|t| t.range.start == range.start)
        {
            add(range, 0.75);
        }
    }
    let several = found.len() > 1;
    found
        .into_iter()
        .filter_map(|(range, belief)| {
            let value = letter
                .slice(&range)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let proposal =
                Proposal::new(letter, ProposedField::ReplyAddress, value, &range, belief)?;
            Some(proposal.doubting(several.then_some(Doubt::SeveralCandidates)))
        })
        .collect()
}

/// From the token to the first words that belong to no address; with a street, a house or a town
/// and a number in it.
fn address(letter: &Letter, from: usize, announced: bool) -> Option<Range<usize>> {
    let skipped = (from..from + 3).find(|at| {
        !matches!(
            letter.token(*at),
            "по" | "в" | "адресу" | "at" | "мой" | "следующему"
        )
    })?;
    let first = letter.tokens().get(skipped)?.range.start;
    let (mut at, mut end, mut parts, mut numbers) = (skipped, first, 0, 0);
    let sentence = letter.tokens().get(skipped)?.sentence;
    let label = letter.tokens().get(from.saturating_sub(1))?;
    // `… по указанному адресу.` announces nothing behind its full stop.
    if announced && label.sentence != sentence {
        return None;
    }
    while let Some(token) = letter.tokens().get(at) {
        let gap = letter.slice(&(end..token.range.start));
        let over = at > skipped
            && (gap.contains([';', '@', '+', ')']) || gap.contains("__") || gap.contains("\n\n"));
        let far = token.range.start > first + 260 || token.sentence > sentence + 1;
        let stops = at > skipped && token.sentence != sentence && !gap.ends_with(' ');
        if over
            || far
            || stops
            || letter.is_contact(at)
            || phrase::starts_with_any(letter, at, ELSEWHERE)
            || is_long_number(letter.token(at))
        {
            break;
        }
        let line_break = gap.contains('\n');
        let word = letter.token(at);
        let part = phrase::is_exactly_one_of(word, PARTS);
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        // A new line goes on with the address only while it is still unfinished.
        if line_break
            && numbers > usize::from(starts_with_index(letter, skipped))
            && !part
            && !gap.contains(',')
        {
            break;
        }
        parts += usize::from(part);
        numbers += usize::from(number);
        end = token.range.end;
        at += 1;
    }
    let letters = letter
        .slice(&(first..end))
        .chars()
        .filter(|c| c.is_alphabetic())
        .count();
    (parts >= 1 && numbers >= 1 && letters >= 5).then_some(first..end)
}

fn starts_with_index(letter: &Letter, at: usize) -> bool {
    let word = letter.token(at);
    word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit())
}

fn is_long_number(word: &str) -> bool {
    word.len() > 6 && word.bytes().all(|b| b.is_ascii_digit())
}

/// The address of the operator, named right before it.
fn is_operators(letter: &Letter, at: usize) -> bool {
    let before = letter.before(at, 110);
    let line = before.rsplit('\n').next().unwrap_or(before);
    // What a line says of its own address outweighs the line above.
    let own = ["прожива", "зарегистр", "почтов", "мой адрес", "прож"];
    let before = if own.iter().any(|word| line.contains(word)) {
        line
    } else {
        before
    };
    [
        "оператор",
        "ооо ",
        "ооо«",
        "расположенн",
        "находящ",
        "юридическ",
        "компани",
        "кому",
    ]
    .iter()
    .any(|word| before.contains(word))
}
