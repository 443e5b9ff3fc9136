//! Surnames, known by their endings: from the form in the letter to the nominative.
//!
//! Where two nominatives share a form (`Белого`: `Белый`, `Белой`) the commoner one is proposed.

use super::forms::folded;
use super::{Case, Gender};
use Case::{Accusative, Dative, Genitive, Instrumental, Nominative};
use Gender::{He, She};

/// The nominative of a surname, and whether its ending is one that only surnames have.
pub(super) fn nominative(word: &str, gender: Gender, case: Case) -> (String, bool) {
    let endings = match (gender, case) {
        (He, Nominative) => HE,
        (He, Genitive | Accusative) => HIS,
        (He, Dative) => TO_HIM,
        (He, Instrumental) => BY_HIM,
        (She, Nominative) => SHE,
        (She, Genitive | Dative | Instrumental) => HER,
        (She, Accusative) => HER_AS_OBJECT,
    };
    let mut sure = false;
    let parts: Vec<String> = word
        .split('-')
        .map(|part| {
            let (nominative, typical) = with_ending(part, endings);
            sure |= typical;
            nominative
        })
        .collect();
    (parts.join("-"), sure)
}

/// The rest of the word keeps its spelling, `ё` included.
fn with_ending(word: &str, endings: &[Ending]) -> (String, bool) {
    let plain = folded(word);
    let known = endings.iter().find_map(|(is, was, sure)| {
        let stem = plain.strip_suffix(is)?;
        let enough = stem.chars().count() >= 2 || is == was || *sure;
        enough.then_some((stem.len(), *is, *was, *sure))
    });
    let Some((stem, is, was, sure)) = known else {
        return (word.to_owned(), false);
    };
    // What both endings share keeps its spelling too: `Ковалёва`, `Ковалёв`.
    let shared: usize = is
        .chars()
        .zip(was.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let kept = word.get(..stem + shared).unwrap_or(word);
    (
        format!("{kept}{}", was.get(shared..).unwrap_or_default()),
        sure,
    )
}

/// Ending in the letter, ending of the nominative, and whether only surnames end so.
type Ending = (&'static str, &'static str, bool);

const HE: &[Ending] = &[
    ("ов", "ов", true),
    ("ев", "ев", true),
    ("ин", "ин", true),
    ("ын", "ын", true),
    ("ский", "ский", true),
    ("цкий", "цкий", true),
    ("ской", "ской", true),
    ("енко", "енко", true),
    ("ко", "ко", true),
    ("ук", "ук", true),
    ("юк", "юк", true),
    ("ян", "ян", true),
    ("дзе", "дзе", true),
    ("швили", "швили", true),
    ("ых", "ых", true),
    ("их", "их", true),
    ("ий", "ий", false),
    ("ый", "ый", false),
    ("", "", false),
];
const HIS: &[Ending] = &[
    ("ова", "ов", true),
    ("ева", "ев", true),
    ("ина", "ин", true),
    ("ына", "ын", true),
    ("ского", "ский", true),
    ("цкого", "цкий", true),
    ("толстого", "толстой", true),
    ("ого", "ый", false),
    ("его", "ий", false),
    ("ко", "ко", true),
    ("ука", "ук", true),
    ("юка", "юк", true),
    ("яна", "ян", true),
    ("ича", "ич", true),
    ("дзе", "дзе", true),
    ("швили", "швили", true),
    ("ых", "ых", true),
    ("их", "их", true),
    ("ца", "ец", false),
    ("ия", "ий", false),
    ("ая", "ай", false),
    ("ея", "ей", false),
    ("оя", "ой", false),
    ("уя", "уй", false),
    ("я", "ь", false),
    ("ки", "ка", false),
    ("ги", "га", false),
    ("хи", "ха", false),
    ("ши", "ша", false),
    ("чи", "ча", false),
    ("жи", "жа", false),
    ("и", "я", false),
    ("ы", "а", false),
    ("а", "", false),
    ("", "", false),
];
const TO_HIM: &[Ending] = &[
    ("ову", "ов", true),
    ("еву", "ев", true),
    ("ину", "ин", true),
    ("ыну", "ын", true),
    ("скому", "ский", true),
    ("цкому", "цкий", true),
    ("толстому", "толстой", true),
    ("ому", "ый", false),
    ("ему", "ий", false),
    ("ко", "ко", true),
    ("ых", "ых", true),
    ("их", "их", true),
    ("дзе", "дзе", true),
    ("швили", "швили", true),
    ("ию", "ий", false),
    ("аю", "ай", false),
    ("ею", "ей", false),
    ("ю", "ь", false),
    ("у", "", false),
    ("е", "а", false),
    ("", "", false),
];
const BY_HIM: &[Ending] = &[
    ("овым", "ов", true),
    ("евым", "ев", true),
    ("иным", "ин", true),
    ("ыным", "ын", true),
    ("ским", "ский", true),
    ("цким", "цкий", true),
    ("ко", "ко", true),
    ("ых", "ых", true),
    ("ым", "ый", false),
    ("ом", "", false),
    ("ем", "ь", false),
    ("ой", "а", false),
    ("", "", false),
];
const SHE: &[Ending] = &[
    ("ова", "ова", true),
    ("ева", "ева", true),
    ("ина", "ина", true),
    ("ына", "ына", true),
    ("ская", "ская", true),
    ("цкая", "цкая", true),
    ("ая", "ая", false),
    ("ко", "ко", true),
    ("ых", "ых", true),
    ("их", "их", true),
    ("ук", "ук", true),
    ("юк", "юк", true),
    ("ян", "ян", true),
    ("дзе", "дзе", true),
    ("швили", "швили", true),
    ("", "", false),
];
const HER: &[Ending] = &[
    ("овой", "ова", true),
    ("евой", "ева", true),
    ("иной", "ина", true),
    ("ыной", "ына", true),
    ("ской", "ская", true),
    ("цкой", "цкая", true),
    ("ой", "ая", false),
    ("ей", "яя", false),
    ("ко", "ко", true),
    ("ых", "ых", true),
    ("их", "их", true),
    ("ук", "ук", true),
    ("юк", "юк", true),
    ("ян", "ян", true),
    ("дзе", "дзе", true),
    ("швили", "швили", true),
    ("ки", "ка", false),
    ("ги", "га", false),
    ("хи", "ха", false),
    ("ши", "ша", false),
    ("чи", "ча", false),
    ("жи", "жа", false),
    ("и", "я", false),
    ("ы", "а", false),
    ("е", "а", false),
    ("", "", false),
];
const HER_AS_OBJECT: &[Ending] = &[
    ("ову", "ова", true),
    ("еву", "ева", true),
    ("ину", "ина", true),
    ("ыну", "ына", true),
    ("скую", "ская", true),
    ("цкую", "цкая", true),
    ("ую", "ая", false),
    ("у", "а", false),
    ("ю", "я", false),
    ("", "", false),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_surname_returns_to_the_nominative() {
        for (form, gender, case, expected) in [
            ("Иванова", He, Genitive, "Иванов"),
            ("Ковалёва", He, Genitive, "Ковалёв"),
            ("Вяземского", He, Genitive, "Вяземский"),
            ("Толстого", He, Genitive, "Толстой"),
            ("Шевчука", He, Genitive, "Шевчук"),
            ("Петренко", He, Genitive, "Петренко"),
            ("Черных", He, Genitive, "Черных"),
            ("Гайдая", He, Genitive, "Гайдай"),
            ("Глинки", He, Genitive, "Глинка"),
            ("Рабиновича", He, Genitive, "Рабинович"),
            ("Орловой-Мещерской", She, Genitive, "Орлова-Мещерская"),
            ("Пак", She, Genitive, "Пак"),
            ("Сороки", She, Genitive, "Сорока"),
            ("Тарасову", She, Accusative, "Тарасова"),
            ("Кузнецову", He, Dative, "Кузнецов"),
            ("Сидоровым", He, Instrumental, "Сидоров"),
            ("Ильина", She, Nominative, "Ильина"),
        ] {
            assert_eq!(nominative(form, gender, case).0, expected, "{form}");
        }
    }
}
