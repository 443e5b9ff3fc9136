//! Numbers without gaps, and finding a request by what stands in it.

use super::testing::{fresh, moment, request};
use super::{NewDocument, NewPage, Query, RequestFilter, Store, StoredImage};
use crate::pages::{PageLook, PageNo, PageState, Reading};
use crate::personal::Personal;

fn open(store: &mut Store, keep: bool) -> u32 {
    let tx = store.begin().unwrap();
    let number = tx.next_number(2026).unwrap();
    tx.insert_request(&mut request(number.n)).unwrap();
    if keep {
        tx.commit().unwrap();
    }
    number.n
}

#[test]
fn a_number_that_was_rolled_back_is_given_again() {
    let mut vault = fresh();
    let given: Vec<u32> = [true, false, false, true, false, true]
        .into_iter()
        .map(|keep| open(&mut vault.store, keep))
        .collect();
    assert_eq!(given, [1, 2, 2, 2, 3, 3], "1, 2 and 3 were kept");
}

#[test]
fn every_year_begins_with_one() {
    let mut vault = fresh();
    open(&mut vault.store, true);
    let tx = vault.store.begin().unwrap();
    assert_eq!(tx.next_number(2027).unwrap().n, 1);
}

fn found(store: &Store, words: &str) -> Vec<u32> {
    let filter = RequestFilter {
        find: Query::of(words),
        ..RequestFilter::default()
    };
    let (lines, total) = store.read().requests(&filter).unwrap();
    assert_eq!(lines.len(), usize::try_from(total).unwrap());
    lines
        .into_iter()
        .map(|line| line.request.number.n)
        .collect()
}

/// Two people: `1` is Семён Ёлкин, who wrote a page; `2` is Анна Соколова.
fn two_people() -> super::testing::OnDisk {
    let mut vault = fresh();
    let tx = vault.store.begin().unwrap();
    let mut first = request(1);
    first.subject.name = Some(Personal::from("Ёлкин Семён Львович"));
    first.subject.email = Some(Personal::from("s.elkin@example.org"));
    tx.insert_request(&mut first).unwrap();
    let document = tx
        .insert_document(&NewDocument {
            request: first.id,
            name: &Personal::from("scan.pdf"),
            sha256: "00",
            media_type: "application/pdf",
            imported: moment(),
            original: b"original",
            password: None,
            tie: None,
        })
        .unwrap();
    let image = StoredImage {
        media_type: "image/png".into(),
        width_px: 1,
        height_px: 1,
        bytes: vec![1],
    };
    let page = NewPage {
        page: PageNo(1),
        width_pt: 595.0,
        height_pt: 842.0,
        state: PageState::Drawn,
        look: PageLook::default(),
        reading: Reading::Layer,
        image,
        text: "Прошу подтвердить факт обработки, мои данные не нужны, ОТЗЫВАЮ согласие на всё",
        words: &[],
    };
    tx.insert_page(document, &page).unwrap();
    tx.save_words(first.id).unwrap();
    let mut second = request(2);
    second.subject.name = Some(Personal::from("Соколова Анна"));
    tx.insert_request(&mut second).unwrap();
    tx.commit().unwrap();
    vault
}

#[test]
fn a_russian_word_is_found_half_typed_and_in_its_other_forms() {
    let vault = two_people();
    for words in ["сокол", "СОКОЛ", "Соколова", "анна сок", "сОкОлОвА а"]
    {
        assert_eq!(found(&vault.store, words), [2], "{words}");
    }
    for words in [
        "факта обработка",
        "согласием",
        "«мои данные»",
        "подтвер",
        "ПРОШУ",
        "отзываю",
        "elkin",
        "2026-0001",
        "0001",
    ] {
        assert_eq!(found(&vault.store, words), [1], "{words}");
    }
    for words in ["колова", "анна прошу", "«данных моих»"] {
        assert_eq!(found(&vault.store, words), [0_u32; 0], "{words}");
    }
}

#[test]
fn yo_is_found_by_ye_and_the_other_way_round() {
    let vault = two_people();
    for words in [
        "ёлкин",
        "елкин",
        "ЁЛКИН",
        "ЕЛК",
        "семен",
        "Семён",
        "все",
        "всё",
    ] {
        assert_eq!(found(&vault.store, words), [1], "{words}");
    }
    assert_eq!(found(&vault.store, "сёкол"), [0_u32; 0], "ё is no wildcard");
}

#[test]
fn a_new_name_is_found_and_the_old_one_no_longer() {
    let mut vault = two_people();
    let tx = vault.store.begin().unwrap();
    let mut second = tx
        .read()
        .request(crate::request::RequestNumber { year: 2026, n: 2 })
        .unwrap()
        .unwrap();
    second.subject.name = Some(Personal::from("Ильина Анна"));
    tx.save_request(&second).unwrap();
    tx.commit().unwrap();
    assert_eq!(found(&vault.store, "ильин"), [2]);
    assert_eq!(found(&vault.store, "сокол"), [0_u32; 0]);
}
