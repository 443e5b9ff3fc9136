use super::*;

fn find(asked: &str, text: &str) -> Option<Vec<How>> {
    let known = KnownName::parse(asked).unwrap();
    let mut met = false;
    folded_token_hashes(text, |hash| {
        met |= known.anchors().any(|anchor| anchor == hash)
    });
    let found = known.find_in(&NameText::new(text));
    assert!(met || found.is_none(), "found without its anchor: {text}");
    found
}

#[test]
fn one_name_in_many_disguises() {
    use How::{CaseFolded, Equal, InText, Initials, NoPatronymic, Order, Punctuation, Spaces, Yo};
    let asked = "Королёва Алёна Петровна";
    for (text, how) in [
        ("Королёва Алёна Петровна", vec![Equal]),
        ("КОРОЛЁВА АЛЁНА ПЕТРОВНА", vec![CaseFolded]),
        ("Королева Алена Петровна", vec![Yo]),
        ("КОРОЛЕВА АЛЕНА ПЕТРОВНА", vec![CaseFolded, Yo]),
        ("  Королёва\u{a0}Алёна  Петровна ", vec![Spaces]),
        ("Королёва, Алёна Петровна", vec![Punctuation]),
        ("Алёна Петровна Королёва", vec![Order]),
        ("Алёна Королёва Петровна", vec![Order]),
        ("Королёва Алёна", vec![NoPatronymic]),
        ("Алёна Королёва", vec![NoPatronymic, Order]),
        ("Королёва А. П.", vec![Initials]),
        ("Королёва А.П.", vec![Initials]),
        ("А.П.Королева", vec![Yo, Initials, Order]),
        ("королева а п", vec![CaseFolded, Yo, Initials]),
        ("Королёва А.", vec![Initials, NoPatronymic]),
        ("Королёва Алёна П.", vec![Initials]),
        ("Пишет Королёва Алёна Петровна, Тула", vec![InText]),
        (
            "просит Алёна Королёва ответить",
            vec![NoPatronymic, Order, InText],
        ),
        ("ИП Королёва А. П.", vec![Initials, InText]),
    ] {
        assert_eq!(find(asked, text), Some(how), "{text}");
    }
}

#[test]
fn a_namesake_by_half_is_somebody_else() {
    let asked = "Королёва Алёна Петровна";
    for text in [
        "Королёва",
        "Алёна Петровна",
        "Королёва Анна Петровна",
        "Королёва Алёна Сергеевна",
        "Алёна Сергеевна Королёва",
        "Королёва А. С.",
        "Королёва С. П.",
        "Королёв Алексей Петрович",
        "Петровна Королёва",
        "Королёва а также Петров",
        "Королёвадзе Алёна Петровна",
        "Королёва. Тула. Алёна",
        "",
    ] {
        assert_eq!(find(asked, text), None, "{text}");
    }
}

#[test]
fn names_that_do_not_fit_the_mould() {
    for (asked, text, expected) in [
        ("Мария Иванова", "Иванова Мария Петровна", true),
        ("Иванова М. П.", "Иванова Мария Петровна", true),
        ("Иванова М. П.", "Иванова Анна Петровна", false),
        (
            "Иванова (Сидорова) Мария Петровна",
            "Сидорова Мария Петровна",
            true,
        ),
        ("Абрамович Иван Петрович", "Иван Петрович Абрамович", true),
        ("Иван Петрович Абрамович", "Абрамович И. П.", true),
        ("Нгуен Ван Тхань", "НГУЕН ВАН ТХАНЬ", true),
        ("Нгуен Ван Тхань", "Нгуен Ван Минь", false),
        ("Петрова-Водкина Анна", "Петрова‑Водкина Анна", true),
        ("О'Нил Шон", "О’Нил Шон", true),
        ("John Smith", "SMITH John", true),
        ("Стрелка", "стрелка", true),
        ("Стрелка", "Белка и Стрелка", false),
    ] {
        assert_eq!(find(asked, text).is_some(), expected, "{asked} in {text}");
    }
    assert_eq!(KnownName::parse(" . "), None);
}
