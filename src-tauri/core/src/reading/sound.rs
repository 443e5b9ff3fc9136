//! Whether a text layer reads as words.
//!
//! A PDF may carry a layer that no person can read: letters of a wrong encoding, a picture of a
//! page with a handful of stray signs behind it, glyph numbers without letters. Such a page is
//! recognised from its picture instead. Judged are only the letters: the share of signs that
//! stand in words, the shape of those words, and the pairs of signs that wrong encodings make.

/// The text has words in it that somebody could read.
#[must_use]
pub fn is_sound(text: &str) -> bool {
    let seen = Seen::of(text);
    seen.letters >= 20
        && seen.broken * 50 < seen.signs
        && seen.letters * 10 >= seen.signs * 4
        && seen.words >= 4
        && seen.likely * 10 >= seen.words * 7
        && seen.rare * 8 < seen.letters
}

/// What a text is made of, counted.
#[derive(Default)]
struct Seen {
    /// All that is not white space.
    signs: usize,
    letters: usize,
    /// Signs that stand for nothing, or that only a wrong encoding makes.
    broken: usize,
    /// Letters that Russian seldom uses: in a wrong encoding they stand for frequent ones.
    rare: usize,
    /// Runs of at least two letters.
    words: usize,
    /// Those of them that look like words of one language.
    likely: usize,
}

impl Seen {
    fn of(text: &str) -> Self {
        let mut seen = Self::default();
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            seen.signs += 1;
            seen.letters += usize::from(c.is_alphabetic());
            seen.rare += usize::from("юэъщфхцЮЭЪЩФХЦ".contains(c));
            seen.broken += usize::from(is_broken(c));
        }
        for word in text.split(|c: char| !c.is_alphabetic()) {
            if word.chars().nth(1).is_some() {
                seen.words += 1;
                seen.likely += usize::from(is_likely(word));
            }
        }
        // Letters set apart one by one are no words.
        if seen.words * 12 < seen.letters && seen.words < 4 {
            seen.likely = 0;
        }
        let single = text
            .split_whitespace()
            .filter(|piece| piece.chars().nth(1).is_none())
            .count();
        if single > seen.words * 2 {
            seen.likely = 0;
        }
        seen
    }
}

fn is_broken(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '¤' | '¦' | '\u{80}'..='\u{9f}')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Cyrillic,
    Latin,
    Other,
}

fn is_likely(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let script = |c: char| match c {
        'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' => Script::Cyrillic,
        'a'..='z' | 'A'..='Z' => Script::Latin,
        _ => Script::Other,
    };
    let of = |wanted| letters.iter().filter(|c| script(**c) == wanted).count();
    let (cyrillic, latin, other) = (of(Script::Cyrillic), of(Script::Latin), of(Script::Other));
    // Letters of two scripts in one word: now and then a misread one, in a wrong encoding most.
    let mixed = letters.len() - cyrillic.max(latin).max(other);
    if mixed * 4 > letters.len() || other * 3 > letters.len() {
        return false;
    }
    let vowel = letters.iter().any(|c| {
        let small: String = c.to_lowercase().collect();
        "аеёиоуыэюяaeiouyіїє".contains(&small)
    });
    let capitals = letters.iter().all(|c| c.is_uppercase());
    // `тИ`, `аРаВ`: UTF-8 read as windows-1251 shuffles capitals and small letters.
    let changes = letters
        .windows(2)
        .filter(|pair| matches!(pair, [a, b] if a.is_lowercase() && b.is_uppercase()))
        .count();
    let long_run = consonants_in_a_row(&letters) >= 6;
    (vowel || capitals || letters.len() <= 3) && changes <= 1 && !long_run && letters.len() <= 30
}

fn consonants_in_a_row(letters: &[char]) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in letters {
        let small: String = c.to_lowercase().collect();
        if "бвгджзйклмнпрстфхцчшщbcdfghjklmnpqrstvwxz".contains(&small) {
            run += 1;
            longest = longest.max(run);
        } else {
            run = 0;
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::is_sound;

    #[test]
    fn a_letter_is_sound() {
        for text in [
            "Прошу предоставить сведения об обработке моих персональных данных.",
            "ЗАЯВЛЕНИЕ об отзыве согласия. Паспорт 45 08 123456, выдан ОВД г. Примерска",
            "I request a copy of my personal data held by your company.",
            "тел. 8 (900) 000-00-22, e-mail: a@example.org, прошу удалить аккаунт в Im.work",
        ] {
            assert!(is_sound(text), "{text}");
        }
    }

    #[test]
    fn letters_without_words_are_not() {
        for text in [
            "",
            "   \n ",
            "12345 67 - 89",
            "Скан",
            // windows-1251 read as Latin-1.
            "Ïðîøó ïðåäîñòàâèòü ñâåäåíèÿ îá îáðàáîòêå ìîèõ ïåðñîíàëüíûõ äàííûõ",
            // UTF-8 read as windows-1251.
            "РџСЂРѕС€Сѓ РїСЂРµРґРѕСЃС‚Р°РІРёС‚СЊ СЃРІРµРґРµРЅРёСЏ РѕР± РѕР±СЂР°Р±РѕС‚РєРµ",
            // UTF-8 read as Latin-1.
            "Ð\u{9f}Ñ\u{80}Ð¾Ñ\u{88}Ñ\u{83} Ð¿Ñ\u{80}ÐµÐ´Ð¾Ñ\u{81}Ñ\u{82}Ð°Ð²Ð¸Ñ\u{82}Ñ\u{8c}",
            // KOI8-R read as windows-1251.
            "оПНЬС ОПЕДНЯРЮБХРЭ ЯБЕДЕМХЪ НА НАПЮАНРЙЕ ЛНХУ ОЕПЯНМЮКЭМШУ ДЮММШУ",
            "\u{fffd}\u{fffd}\u{fffd}\u{fffd} \u{fffd}\u{fffd}\u{fffd} абв где жзи клм нопр стуф хцчш",
            "(cid:12)(cid:45)(cid:3)(cid:88)(cid:12)(cid:45)(cid:3)(cid:88)(cid:9)",
            "П р о ш у п р е д о с т а в и т ь с в е д е н и я",
            "!\"#$%&' ()*+,-./ :;<=>?@ [\\]^_` {|}~ !\"#$ %&'()",
            "Gjwfr sdfkj wqrtp lkjhg zxcvb mnbvc qwrtp sdfgh kljhg",
        ] {
            assert!(!is_sound(text), "{text}");
        }
    }
}
