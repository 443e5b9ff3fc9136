//! What recognition confuses: letters of two scripts that look alike, letters and digits, `№`,
//! and lost spaces.
//!
//! A word is repaired only where its other letters say what it must be: Latin `p` among Cyrillic
//! letters is `р`, `О` among digits is a zero. What stays ambiguous stays as it was read.

mod disguise;

/// Latin letters and the Cyrillic ones that look the same.
const TWINS: [(char, char); 29] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('k', 'к'),
    ('m', 'м'),
    ('n', 'п'),
    ('u', 'и'),
    ('r', 'г'),
    ('i', 'і'),
    ('b', 'ь'),
    ('3', 'З'),
    ('0', 'о'),
    ('6', 'б'),
];

/// The first of [`TWINS`] look the same in print; the letters behind them only in some hands.
const EXACT_TWINS: usize = 19;

/// The words of a line, each repaired; a word may fall into several, joined by spaces, or vanish.
pub(super) fn line(words: &[&str]) -> Vec<String> {
    let mut repaired: Vec<String> = words.iter().map(|word| repair(word)).collect();
    for at in 0..repaired.len() {
        let beside = |at: Option<usize>| {
            at.and_then(|at| repaired.get(at))
                .is_some_and(|word| is_numeric(word))
        };
        let neighbour = beside(at.checked_sub(1)) || beside(Some(at + 1));
        if let Some(word) = repaired.get_mut(at)
            && neighbour
            && is_short_number(word)
        {
            *word = word.chars().map(digit).collect();
        }
        let next = repaired.get(at + 1).cloned().unwrap_or_default();
        if let Some(word) = repaired.get_mut(at)
            && is_number_sign(word)
            && next.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        {
            "№".clone_into(word);
        }
        // `от` before a name.
        if let Some(word) = repaired.get_mut(at)
            && matches!(word.as_str(), "OT" | "Ot" | "ot" | "or" | "oT")
            && next.starts_with(super::letter::is_cyrillic)
        {
            "от".clone_into(word);
        }
    }
    repaired
}

/// Digits, or the name of a month: what stands beside the two digits of a series or a day.
fn is_numeric(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= 2 && word.chars().all(|c| !c.is_alphabetic()) || super::dates::is_month(word)
}

/// Two or three signs of which one is a digit and the others are read for digits.
fn is_short_number(word: &str) -> bool {
    let bare = word.trim_matches(['«', '»', '"', ',', '.', '(', ')']);
    (2..=3).contains(&bare.chars().count())
        && bare.contains(|c: char| c.is_ascii_digit())
        && bare.chars().all(|c| digit(c).is_ascii_digit())
}

fn is_number_sign(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "N" | "Ne"
            | "N2"
            | "No"
            | "Nо"
            | "Nе"
            | "Мо"
            | "Mo"
            | "№о"
            | "N°"
            | "Nº"
            | "М№"
            | "Ме"
            | "Nя"
            | "№2"
            | "Me"
    )
}

fn repair(word: &str) -> String {
    let word: String = word.chars().filter_map(plain).collect();
    if let Some(series) = certificate_series(&word) {
        return series;
    }
    if let Some(label) = disguise::label(&word) {
        return label;
    }
    if word.contains('@') || word.contains("://") {
        return latin(&word);
    }
    let cyrillic = word.chars().filter(|c| is_surely_cyrillic(*c)).count();
    let latin = word.chars().filter(|c| is_surely_latin(*c)).count();
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if is_number(&word, digits) {
        spaced(&word.chars().map(digit).collect::<String>())
    } else if is_latin(&word) {
        self::latin(&word)
    } else if cyrillic > latin {
        spaced(&letters(&word))
    } else if latin == 0 && is_capitals_of_both(&word) {
        exact_cyrillic(&word)
    } else {
        spaced(&word)
    }
}

/// One sign for all dashes, a plain space for all spaces; nothing for what cannot be seen.
fn plain(c: char) -> Option<char> {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some('-'),
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => None,
        _ if c.is_whitespace() => Some(' '),
        _ if c.is_control() => None,
        _ => Some(c),
    }
}

fn is_surely_cyrillic(c: char) -> bool {
    super::letter::is_cyrillic(c) && !TWINS.iter().take(EXACT_TWINS).any(|(_, twin)| *twin == c)
}

fn is_surely_latin(c: char) -> bool {
    c.is_ascii_alphabetic() && !TWINS.iter().any(|(twin, _)| *twin == c)
}

/// More letters that only Latin has than letters that only Cyrillic has.
fn is_latin(word: &str) -> bool {
    let latin = word.chars().filter(|c| is_surely_latin(*c)).count();
    let cyrillic = word.chars().filter(|c| is_surely_cyrillic(*c)).count();
    latin > cyrillic && latin > 0
}

/// `НОМЕР` read with Latin capitals; not a Roman number.
fn is_capitals_of_both(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let (mut count, mut roman) = (0, true);
    for c in letters {
        if c.is_lowercase()
            || !TWINS
                .iter()
                .take(EXACT_TWINS)
                .any(|(a, b)| *a == c || *b == c)
        {
            return false;
        }
        roman &= matches!(c, 'X' | 'C' | 'M' | 'Х' | 'С' | 'М');
        count += 1;
    }
    count > 2 && !roman
}

/// `II-АА`, the series of a civil status certificate: a Roman number and two Cyrillic letters.
fn certificate_series(word: &str) -> Option<String> {
    let (roman, letters) = word.split_once('-')?;
    let is_roman = !roman.is_empty() && roman.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'));
    let two = letters.chars().count() == 2 && letters.chars().all(char::is_uppercase);
    (is_roman && two).then(|| format!("{roman}-{}", exact_cyrillic(letters)))
}

/// Mostly digits, and every letter in it is read for a digit now and then.
fn is_number(word: &str, digits: usize) -> bool {
    digits >= 3
        && word
            .chars()
            .filter(|c| c.is_alphabetic() || *c == '|')
            .all(|c| digit(c).is_ascii_digit())
        && word.chars().filter(|c| c.is_alphabetic()).count() < digits
}

fn digit(c: char) -> char {
    match c {
        'O' | 'o' | 'О' | 'о' => '0',
        'З' | 'з' => '3',
        'l' | 'I' | '|' | 'i' => '1',
        'б' => '6',
        'В' | 'B' => '8',
        'S' | 's' => '5',
        'Z' | 'z' => '2',
        'Ч' | 'ч' => '4',
        _ => c,
    }
}

fn latin(word: &str) -> String {
    let twin = |c: char| {
        TWINS
            .iter()
            .take(EXACT_TWINS)
            .find(|(_, twin)| *twin == c)
            .map_or(c, |(latin, _)| *latin)
    };
    // An address with letters that Latin does not have is a Cyrillic address: мария@почта.рф.
    if word.chars().any(is_surely_cyrillic) {
        return word.to_owned();
    }
    word.chars().map(twin).collect()
}

fn exact_cyrillic(word: &str) -> String {
    word.chars().map(cyrillic_twin).collect()
}

fn cyrillic_twin(c: char) -> char {
    if c.is_ascii_digit() {
        return c;
    }
    TWINS
        .iter()
        .find(|(latin, _)| *latin == c)
        .map_or(c, |(_, twin)| *twin)
}

/// A Cyrillic word in which some letters were read as Latin ones or as digits.
fn letters(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let small = |at: Option<usize>| {
        at.and_then(|at| chars.get(at))
            .is_some_and(|c| c.is_lowercase())
    };
    let mut out = String::with_capacity(word.len());
    for (at, &c) in chars.iter().enumerate() {
        let alone = chars.iter().filter(|c| c.is_ascii_digit()).count() == 1;
        let inside = small(at.checked_sub(1)) && small(Some(at + 1));
        let leads = at == 0 && chars.len() > 4 && small(Some(1)) && small(Some(2));
        let read = match c {
            '0' if alone && inside => 'о',
            '0' if alone && leads => 'О',
            '3' if alone && inside => 'з',
            '3' if alone && leads => 'З',
            '6' if alone && (inside || leads) => 'б',
            '4' if alone && inside => 'ч',
            _ => cyrillic_twin(c),
        };
        out.push(read);
    }
    out
}

/// Spaces where a small letter meets a capital one, or a word meets a number.
fn spaced(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let cyrillic = |at: usize| {
        chars
            .get(at)
            .is_some_and(|c| super::letter::is_cyrillic(*c))
    };
    let small = |at: usize| {
        chars
            .get(at)
            .is_some_and(|c| super::letter::is_small_cyrillic(*c))
    };
    let number = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut out = String::with_capacity(word.len() + 2);
    for (at, &c) in chars.iter().enumerate() {
        let capital = at >= 2 && cyrillic(at) && !small(at) && small(at - 1);
        let capital = capital && small(at + 1) && small(at + 2);
        let into_number = at >= 3 && number(at) && (at - 3..at).all(cyrillic);
        let out_of_number =
            at >= 1 && number(at - 1) && (at..at + 3).all(small) && chars.len() > at + 2;
        if capital || into_number || out_of_number {
            out.push(' ');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_word_is_what_its_other_letters_say() {
        for (read, meant) in [
            ("pождения", "рождения"),
            ("пaспopт", "паспорт"),
            ("3аявление", "Заявление"),
            ("с0гласие", "согласие"),
            ("45О8", "4508"),
            ("12З4О6", "123406"),
            ("l00303", "100303"),
            ("12.0З.199О", "12.03.1990"),
            ("НОМЕP", "НОМЕР"),
            ("152-ФЗ", "152-ФЗ"),
            ("II-АА", "II-АА"),
            ("ivаnov@mail.ru", "ivanov@mail.ru"),
            ("мария@почта.рф", "мария@почта.рф"),
            ("cookie", "cookie"),
            ("отИвановаИвана", "от Иванова Ивана"),
            ("паспорт4508", "паспорт 4508"),
            ("12марта2026", "12 марта 2026"),
            ("2026г.", "2026г."),
            ("Nacnopt:", "Паспорт:"),
            ("agpec", "адрес"),
            ("number", "number"),
            ("5-летний", "5-летний"),
        ] {
            assert_eq!(line(&[read]), [meant], "{read}");
        }
    }

    #[test]
    fn two_signs_beside_a_number_are_one() {
        assert_eq!(line(&["4О", "10", "654321"]), ["40", "10", "654321"]);
        assert_eq!(line(&["l2", "марта"]), ["12", "марта"]);
        assert_eq!(line(&["кв.", "5б"]), ["кв.", "5б"]);
    }

    #[test]
    fn a_number_sign_is_known_by_what_follows_it() {
        for sign in ["Ne", "N2", "Мо", "№", "No."] {
            assert_eq!(line(&[sign, "152-ФЗ"]), ["№", "152-ФЗ"], "{sign}");
        }
        assert_eq!(line(&["Мо", "и"]), ["Мо", "и"]);
    }
}
