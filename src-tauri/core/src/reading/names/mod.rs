//! Names of people in running text: who stands where, in which case, and the nominative of it.
//!
//! A name is found by its given name (a list), its patronymic (an ending) or both; the surname is
//! the word beside them. Gender and case are those in which all the words agree. Deliberately
//! absent: surnames without a given name, and nicknames; a name that is spelled in Latin letters
//! is found only behind words that announce one ([`english`]).

mod english;
mod forms;
mod initials;
mod labelled;
mod spelling;
mod surname;

pub(super) use english::english;
pub(super) use forms::{Case, Gender};
pub(super) use initials::initials;
pub(super) use labelled::labelled;

use super::letter::{Letter, is_cyrillic};
use forms::Form;
use spelling::{spelled_as, titled};
use std::ops::Range;

/// A name where it stands, with its nominative.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct FoundName {
    pub range: Range<usize>,
    pub surname: Option<String>,
    pub given: String,
    pub patronymic: Option<String>,
    pub case: Case,
    pub belief: f32,
}

impl FoundName {
    /// `Фамилия Имя Отчество`.
    pub(super) fn value(&self) -> String {
        let surname = self.surname.as_deref();
        let words = surname
            .into_iter()
            .chain([self.given.as_str()])
            .chain(self.patronymic.as_deref());
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Every name of the letter in the order of the text.
pub(super) fn names_in(letter: &Letter) -> Vec<FoundName> {
    let words = words(letter);
    let mut found: Vec<FoundName> = Vec::new();
    for at in 0..words.len() {
        let reading = with_patronymic(&words, at).or_else(|| without_patronymic(&words, at));
        let Some(name) = reading else { continue };
        match found.last_mut() {
            Some(last) if last.range.end > name.range.start => {
                if last.belief < name.belief {
                    *last = name;
                }
            }
            _ => found.push(name),
        }
    }
    found
}

/// A Cyrillic word, with what stands between it and the word before.
struct NameWord<'t> {
    range: Range<usize>,
    text: &'t str,
    gap: &'t str,
}

impl NameWord<'_> {
    fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Nothing but white space before it, and no more than one line feed.
    fn follows(&self) -> bool {
        self.gap.chars().all(char::is_whitespace) && self.gap.matches('\n').count() < 2
    }

    fn titled(&self) -> String {
        titled(self.text)
    }
}

fn words(letter: &Letter) -> Vec<NameWord<'_>> {
    let text = letter.text();
    let mut words: Vec<NameWord<'_>> = Vec::new();
    let mut end = 0;
    let mut start = None;
    let mut close = |start: usize, at: usize| {
        let raw = text.get(start..at).unwrap_or_default();
        let word = raw.trim_end_matches(['-', '\'', '’']);
        words.push(NameWord {
            range: start..start + word.len(),
            text: word,
            gap: text.get(end..start).unwrap_or_default(),
        });
        end = start + word.len();
    };
    for (at, c) in text.char_indices() {
        let inside = is_cyrillic(c) || start.is_some() && matches!(c, '-' | '\'' | '’');
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                close(from, at);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        close(from, text.len());
    }
    words
}

/// Words that begin with a capital beside a name and are none.
const NO_NAMES: &[&str] = &[
    "директор*|руководител*|начальник*|генеральн*|президент*|оператор*|ответственн*",
    "заявлени*|запрос*|обращени*|требовани*|уведомлени*|согласи*|доверенност*|отзыв*|претензи*",
    "заявител*|субъект*|пользовател*|клиент*|гражданин*|гражданк*|гр|представител*|доверител*",
    "фамили*|имя|отчество|фио|подпись|дата|паспорт*|адрес|телефон*|тел|кому|куда|прошу|приложени*",
    "я|от|мне|мой|моя|мои|мое|моего|моей|настоящим|уважаем*|здравствуйте|господин*|госпож*",
    "ооо|ао|пао|зао|ип|оао|россии|рф|мвд|уфмс|оуфмс|ровд|увд|овд|москв*|федеральн*",
    "с|о|в|и|на|по|за|у|к|ф|а|интересах|имени|лице|сын|сына|дочь|дочери|мать|отец|опекун*",
    "электронн*|почт*|договор*|контакт*|контактн*|данные|сведения|расшифровк*|исполнител*",
];

fn may_be_surname(word: &NameWord<'_>) -> bool {
    let plain = forms::folded(word.text);
    word.is_capital()
        && plain.chars().count() >= 2
        && !NO_NAMES
            .iter()
            .any(|part| super::phrase::is_exactly_one_of(&plain, part))
        && forms::patronymic(word.text).is_none_or(|form| form.nominative.ends_with('ч'))
}

/// A given name before the patronymic at `at`, and the surname on either side.
fn with_patronymic(words: &[NameWord<'_>], at: usize) -> Option<FoundName> {
    let patronymic = words.get(at)?;
    let father = forms::patronymic(patronymic.text)?;
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let given = before.filter(|word| patronymic.follows() && word.text.chars().count() > 1)?;
    let (readings, mended) = forms::given_or_misread(given.text);
    let known = readings.into_iter().find(|form| agree(form, &father));
    let in_list = known.is_some();
    if !(in_list || given.is_capital() && patronymic.is_capital() && may_be_surname(given)) {
        return None;
    }
    let name = known.map_or_else(
        || {
            titled(&forms::strange_given(
                given.text,
                father.gender,
                father.case,
            ))
        },
        |form| spelled_as(&form.nominative, given.text),
    );
    let left = at
        .checked_sub(2)
        .and_then(|left| words.get(left))
        .filter(|word| given.follows() && may_be_surname(word));
    let right = words
        .get(at + 1)
        .filter(|word| word.follows() && may_be_surname(word));
    let turkic = words.get(at + 1).filter(|word| is_turkic(word));
    let beside = surname_of_two(left, right.filter(|_| turkic.is_none()), &father);
    let (first, last) = (&given.range, &patronymic.range);
    let beside_at = beside.as_ref().map_or(first, |(word, _, _)| &word.range);
    let mut belief = belief(in_list, mended, father.case);
    match &beside {
        None => belief = ALONE,
        Some((_, _, false)) => belief -= 0.06,
        Some((_, _, true)) => {}
    }
    Some(FoundName {
        range: first.start.min(beside_at.start)..last.end.max(beside_at.end),
        surname: beside.map(|(_, surname, _)| surname),
        given: name,
        patronymic: Some(spelled_as(
            &titled(&forms::mended_patronymic(&father.nominative)),
            patronymic.text,
        )),
        case: father.case,
        belief,
    })
}

/// A given name and a patronymic without a surname.
const ALONE: f32 = 0.3;

fn belief(in_list: bool, mended: bool, case: Case) -> f32 {
    let known = if in_list { 0.95 } else { 0.82 };
    let misread = if mended { 0.15 } else { 0.0 };
    let declined = if case == Case::Nominative { 0.0 } else { 0.04 };
    known - misread - declined
}

fn is_turkic(word: &NameWord<'_>) -> bool {
    word.follows()
        && matches!(
            forms::folded(word.text).as_str(),
            "оглы" | "кызы" | "оглу" | "угли" | "улы"
        )
}

/// The same person in the same case; a man's accusative looks like his genitive.
fn agree(given: &Form, father: &Form) -> bool {
    given.gender == father.gender
        && (given.case == father.case
            || father.gender == Gender::He
                && father.case == Case::Genitive
                && given.case == Case::Accusative)
}

/// The surname before the given name, unless only the word behind the patronymic looks like one.
fn surname_of_two<'a, 't>(
    left: Option<&'a NameWord<'t>>,
    right: Option<&'a NameWord<'t>>,
    father: &Form,
) -> Option<(&'a NameWord<'t>, String, bool)> {
    let read = |word: &'a NameWord<'t>| {
        let (surname, typical) = surname::nominative(&word.titled(), father.gender, father.case);
        (word, surname, typical)
    };
    let same_line = |word: &NameWord<'_>| !word.gap.contains('\n');
    match (left.map(read), right.map(read)) {
        (Some(left), Some(right)) => {
            let rather_right = !left.2 && right.2 && same_line(right.0);
            Some(if rather_right { right } else { left })
        }
        (left, right) => left.or(right.filter(|(word, _, typical)| *typical || same_line(word))),
    }
}

/// A given name of the list at `at` with a surname beside it and no patronymic.
fn without_patronymic(words: &[NameWord<'_>], at: usize) -> Option<FoundName> {
    let given = words.get(at).filter(|word| word.is_capital())?;
    let readings = forms::given(given.text);
    if readings.is_empty() {
        return None;
    }
    let left = at
        .checked_sub(1)
        .and_then(|at| words.get(at))
        .filter(|word| given.follows() && may_be_surname(word));
    let right = words
        .get(at + 1)
        .filter(|word| word.follows() && may_be_surname(word));
    let genitive = left
        .or(Some(given))
        .is_some_and(|first| announces_genitive(words, first));
    let mut best: Option<(FoundName, (bool, bool))> = None;
    for (word, before) in [(left, true), (right, false)] {
        let Some(word) = word else { continue };
        for form in readings {
            let (surname, typical) = surname::nominative(&word.titled(), form.gender, form.case);
            let expected = if genitive {
                Case::Genitive
            } else {
                Case::Nominative
            };
            let rank = (typical, form.case == expected);
            if !typical || best.as_ref().is_some_and(|(_, known)| *known >= rank) {
                continue;
            }
            let range = if before {
                word.range.start..given.range.end
            } else {
                given.range.start..word.range.end
            };
            let name = FoundName {
                range,
                surname: Some(surname),
                given: spelled_as(&form.nominative, given.text),
                patronymic: None,
                case: form.case,
                belief: if rank.1 { 0.75 } else { 0.6 },
            };
            best = Some((name, rank));
        }
    }
    best.map(|(name, _)| name)
}

/// `от` stands before the word.
fn announces_genitive(words: &[NameWord<'_>], first: &NameWord<'_>) -> bool {
    words
        .iter()
        .take_while(|word| word.range.start < first.range.start)
        .last()
        .is_some_and(|word| {
            matches!(
                forms::folded(word.text).as_str(),
                "от" | "у" | "интересах" | "имени"
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::testing::letter;

    fn read(text: &str) -> Vec<String> {
        names_in(&letter(text))
            .iter()
            .map(FoundName::value)
            .collect()
    }

    #[test]
    fn a_name_is_put_into_the_nominative() {
        for (text, expected) in [
            ("от Иванова Ивана Ивановича", "Иванов Иван Иванович"),
            (
                "Я, Мария Петровна Сидорова, прошу",
                "Сидорова Мария Петровна",
            ),
            ("от ПЕТРОВОЙ ОЛЬГИ СЕРГЕЕВНЫ", "Петрова Ольга Сергеевна"),
            (
                "в интересах Соколова Глеба Денисовича,",
                "Соколов Глеб Денисович",
            ),
            ("от Ковалёва Артёма Игоревича", "Ковалёв Артём Игоревич"),
            ("Заявитель Сидоров Пётр Ильич", "Сидоров Пётр Ильич"),
            (
                "от Ахметова Рустама Ильдаровича",
                "Ахметов Рустам Ильдарович",
            ),
            ("от Пак Ольги Станиславовны", "Пак Ольга Станиславовна"),
            ("от Александры Кузнецовой", "Кузнецова Александра"),
            ("от Петрова Александра", "Петров Александр"),
            ("Петрова Александра, г. Москва", "Петрова Александра"),
            (
                "уполномочиваю Тарасову Елену Викторовну",
                "Тарасова Елена Викторовна",
            ),
            (
                "от Орловой-Мещерской\nКсении Дмитриевны",
                "Орлова-Мещерская Ксения Дмитриевна",
            ),
            ("от Нгуена Тхиена Вановича", "Нгуен Тхиен Ванович"),
        ] {
            assert_eq!(read(text), [expected], "{text}");
        }
    }

    #[test]
    fn words_with_a_capital_are_no_names() {
        for text in [
            "Генеральному директору",
            "Прошу Вас предоставить Сведения",
            "Федерального закона О персональных данных",
            "ОВД района Марьина Роща г. Москвы",
            "Вера и надежда",
        ] {
            assert_eq!(read(text), [] as [&str; 0], "{text}");
        }
    }
}
