//! The grammatical forms of Russian given names, patronymics and surnames, read backwards: from
//! the form in the letter to the nominative.
//!
//! Given names come from a list (`given_names.txt`) whose forms are made once; patronymics and
//! surnames are known by their endings. Where two nominatives share a form (`Белого`: `Белый`,
//! `Белой`) the commoner one is proposed, and the proposal says that it was declined.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::letter::lower;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Gender {
    He,
    She,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Case {
    Nominative,
    /// Of a man also the accusative.
    Genitive,
    Dative,
    /// Where it differs from the genitive.
    Accusative,
    Instrumental,
}

use Case::{Accusative, Dative, Genitive, Instrumental, Nominative};
use Gender::{He, She};

/// One way to read a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// As the list spells it: `Артём`.
    pub nominative: String,
    pub gender: Gender,
    pub case: Case,
}

static GIVEN: LazyLock<HashMap<String, Vec<Form>>> = LazyLock::new(|| {
    let mut forms: HashMap<String, Vec<Form>> = HashMap::new();
    for line in include_str!("given_names.txt").lines() {
        let mut words = line.split_whitespace();
        let gender = if words.next() == Some("m") { He } else { She };
        for name in words {
            for (case, form) in given_forms(name, gender) {
                let known = forms.entry(form).or_default();
                let nominative = name.to_owned();
                known.push(Form {
                    nominative,
                    gender,
                    case,
                });
            }
        }
    }
    forms
});

/// Every reading of a given name of the list.
pub(super) fn given(word: &str) -> &'static [Form] {
    GIVEN.get(&folded(word)).map_or(&[], Vec::as_slice)
}

/// As [`given`], and whether a letter had to be mended for it.
pub(super) fn given_or_misread(word: &str) -> (Vec<Form>, bool) {
    let known = given(word);
    if !known.is_empty() {
        return (known.to_vec(), false);
    }
    let word = folded(word);
    if word.chars().count() < 4 {
        return (Vec::new(), false);
    }
    let near: Vec<Form> = GIVEN
        .iter()
        .filter(|(form, _)| is_misread(form, &word))
        .flat_map(|(_, forms)| forms.clone())
        .collect();
    let first = near.first().map(|form| form.nominative.clone());
    let one_name = near
        .iter()
        .all(|form| Some(&form.nominative) == first.as_ref());
    if one_name {
        (near, first.is_some())
    } else {
        (Vec::new(), false)
    }
}

/// Letters that recognition takes for each other. Only these are mended: a name that differs in
/// another letter (`Альмира`, `Эльмира`) is another name.
const CONFUSED: &[(char, char)] = &[
    ('н', 'и'),
    ('н', 'п'),
    ('и', 'п'),
    ('и', 'й'),
    ('ш', 'щ'),
    ('ь', 'ъ'),
    ('ь', 'в'),
    ('е', 'с'),
    ('о', 'с'),
    ('л', 'п'),
    ('т', 'г'),
    ('ц', 'п'),
    ('в', 'з'),
    ('в', 'б'),
];

/// The two differ in one letter, which is often misread so.
fn is_misread(a: &str, b: &str) -> bool {
    // Russian letters have two bytes each; a misread letter leaves the length as it is.
    if a.len() != b.len() {
        return false;
    }
    let mut apart = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let first = apart.next();
    let confused = |(a, b): (char, char)| CONFUSED.contains(&(a, b)) || CONFUSED.contains(&(b, a));
    first.is_some_and(confused) && apart.next().is_none()
}

/// Every patronymic of a man's name of the list, of sons and of daughters.
static PATRONYMICS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    include_str!("given_names.txt")
        .lines()
        .filter_map(|line| line.strip_prefix("m "))
        .flat_map(str::split_whitespace)
        .flat_map(|name| {
            let name = folded(name);
            let (stem, last) = split_last(&name);
            let (son, daughter) = match last {
                'й' => match stem.strip_suffix('и') {
                    Some(stem) => (format!("{stem}ьевич"), format!("{stem}ьевна")),
                    None => (format!("{stem}евич"), format!("{stem}евна")),
                },
                'ь' => (format!("{stem}евич"), format!("{stem}евна")),
                'а' | 'я' => (format!("{stem}ич"), format!("{stem}ична")),
                _ => match name.as_str() {
                    "павел" => ("павлович".to_owned(), "павловна".to_owned()),
                    "лев" => ("львович".to_owned(), "львовна".to_owned()),
                    _ => (format!("{name}ович"), format!("{name}овна")),
                },
            };
            [son, daughter]
        })
        .collect()
});

/// The nominative with its misread letter mended, where exactly one known patronymic is so near.
pub(super) fn mended_patronymic(nominative: &str) -> String {
    if PATRONYMICS.contains(nominative) {
        return nominative.to_owned();
    }
    let mut near = PATRONYMICS
        .iter()
        .filter(|known| is_misread(known, nominative));
    match (near.next(), near.next()) {
        (Some(known), None) => known.clone(),
        _ => nominative.to_owned(),
    }
}

fn given_forms(name: &str, gender: Gender) -> Vec<(Case, String)> {
    let name = folded(name);
    let (stem, last) = split_last(&name);
    let after_velar = stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']);
    let y = if after_velar { "и" } else { "ы" };
    let endings: [&str; 4] = match (gender, last) {
        (_, 'а') => [y, "е", "у", "ой"],
        (She, 'я') if stem.ends_with('и') => ["и", "и", "ю", "ей"],
        (_, 'я') => ["и", "е", "ю", "ей"],
        (She, 'ь') => ["и", "и", "ь", "ью"],
        (He, 'й' | 'ь') => ["я", "ю", "я", "ем"],
        (He, c) if is_consonant(c) => {
            let stem = match name.as_str() {
                "павел" => "павл",
                "лев" => "льв",
                _ => &name,
            };
            let forms = ["а", "у", "а", "ом"].map(|ending| format!("{stem}{ending}"));
            return cases(&name, forms);
        }
        _ => return vec![(Nominative, name)],
    };
    let forms = endings.map(|ending| format!("{stem}{ending}"));
    cases(&name, forms)
}

fn cases(name: &str, forms: [String; 4]) -> Vec<(Case, String)> {
    let mut all = vec![(Nominative, name.to_owned())];
    for (case, form) in [Genitive, Dative, Accusative, Instrumental]
        .into_iter()
        .zip(forms)
    {
        if !all.iter().any(|(_, known)| *known == form) || case == Dative {
            all.push((case, form));
        }
    }
    all
}

/// A given name that the list does not have, in the case its patronymic shows.
pub(super) fn strange_given(word: &str, gender: Gender, case: Case) -> String {
    let word = folded(word);
    let (stem, last) = split_last(&word);
    match (gender, case, last) {
        (_, Nominative, _) => word,
        (He, Genitive, 'а') | (He, Dative, 'у') => stem.to_owned(),
        (He, Genitive, 'я') | (He, Dative, 'ю') if stem.ends_with(is_consonant) => {
            format!("{stem}ь")
        }
        (He, Genitive, 'я') | (He, Dative, 'ю') => format!("{stem}й"),
        (He, Instrumental, 'м') => split_last(stem).0.to_owned(),
        (She, Genitive, 'ы') | (She, Accusative, 'у') | (_, Dative, 'е') => format!("{stem}а"),
        (She, Genitive | Dative, 'и') if stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'ч', 'щ']) =>
        {
            format!("{stem}а")
        }
        (She, Genitive | Dative, 'и') | (She, Accusative, 'ю') => format!("{stem}я"),
        (She, Instrumental, 'й') => format!("{}а", split_last(stem).0),
        _ => word,
    }
}

/// The reading of a patronymic.
pub(super) fn patronymic(word: &str) -> Option<Form> {
    const OF_FATHERS: [&str; 8] = [
        "ильич",
        "кузьмич",
        "лукич",
        "фомич",
        "никитич",
        "саввич",
        "фокич",
        "ильинич",
    ];
    const ADJECTIVES: [&str; 10] = [
        "основн",
        "уголовн",
        "верховн",
        "духовн",
        "церковн",
        "условн",
        "виновн",
        "личн",
        "частичн",
        "кровн",
    ];
    let word = folded(word);
    if word.chars().count() < 5 {
        return None;
    }
    let son =
        |stem: &str| stem.ends_with("ович") || stem.ends_with("евич") || OF_FATHERS.contains(&stem);
    let daughter = |stem: &str| {
        ["овн", "евн", "ичн"].iter().any(|end| stem.ends_with(end)) && !ADJECTIVES.contains(&stem)
    };
    let form = |nominative: String, gender, case| {
        (nominative.chars().count() >= 5).then_some(Form {
            nominative,
            gender,
            case,
        })
    };
    for (ending, case) in [
        ("", Nominative),
        ("а", Genitive),
        ("у", Dative),
        ("ем", Instrumental),
    ] {
        if let Some(stem) = word.strip_suffix(ending)
            && son(stem)
        {
            return form(stem.to_owned(), He, case);
        }
    }
    for (ending, case) in [
        ("а", Nominative),
        ("ы", Genitive),
        ("е", Dative),
        ("у", Accusative),
        ("ой", Instrumental),
    ] {
        if let Some(stem) = word.strip_suffix(ending)
            && daughter(stem)
        {
            return form(format!("{stem}а"), She, case);
        }
    }
    None
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

/// The nominative of a surname, and whether its ending is one that only surnames have.
pub(super) fn surname(word: &str, gender: Gender, case: Case) -> (String, bool) {
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

/// Lower case, `е` for `ё`.
pub(super) fn folded(word: &str) -> String {
    word.chars().map(lower).collect()
}

fn split_last(word: &str) -> (&str, char) {
    let last = word.chars().next_back().unwrap_or(' ');
    (word.strip_suffix(last).unwrap_or(word), last)
}

fn is_consonant(c: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(c)
}

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
            assert_eq!(surname(form, gender, case).0, expected, "{form}");
        }
    }

    #[test]
    fn a_given_name_is_read_in_every_case() {
        let read = |word: &str, case: Case| {
            given(word)
                .iter()
                .find(|form| form.case == case)
                .map(|form| form.nominative.as_str())
        };
        for (form, case, expected) in [
            ("Павла", Genitive, "Павел"),
            ("Льву", Dative, "Лев"),
            ("Артема", Genitive, "Артём"),
            ("Игоря", Genitive, "Игорь"),
            ("Никиты", Genitive, "Никита"),
            ("Ильи", Genitive, "Илья"),
            ("Марии", Genitive, "Мария"),
            ("Любови", Genitive, "Любовь"),
            ("Ольги", Genitive, "Ольга"),
            ("Ксению", Accusative, "Ксения"),
            ("Сергеем", Instrumental, "Сергей"),
            ("АННЫ", Genitive, "Анна"),
        ] {
            assert_eq!(read(form, case), Some(expected), "{form}");
        }
        assert!(given_or_misread("Алексаидр").1, "one letter is mended");
        assert!(given("Заявление").is_empty());
    }

    #[test]
    fn a_patronymic_shows_gender_and_case() {
        for (word, nominative, gender, case) in [
            ("Ивановича", "иванович", He, Genitive),
            ("Ильичу", "ильич", He, Dative),
            ("Никитична", "никитична", She, Nominative),
            ("Андреевны", "андреевна", She, Genitive),
            ("ФЁДОРОВНУ", "федоровна", She, Accusative),
        ] {
            let form = patronymic(word).unwrap();
            assert_eq!(
                (form.nominative.as_str(), form.gender, form.case),
                (nominative, gender, case)
            );
        }
        assert_eq!(patronymic("Кирпич"), None);
        assert_eq!(patronymic("основной"), None);
    }
}
