use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use chrono::NaiveDate;
use expect_test::{Expect, expect};
use proptest::prelude::*;
use tempfile::TempDir;

use dekada_core::personal::Personal;
use dekada_core::sources::{Certainty, MatchedBy};

use super::*;
use crate::parse_map;

const MAP: &str = "
dataset:
  - fides_key: shop
    name: Shop
    collections:
      - name: users
        fields:
          - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, identity: account_id}}
          - {name: full_name, data_categories: [user.name]}
          - {name: phone, fides_meta: {identity: phone_number}}
          - {name: email, fides_meta: {identity: email}}
          - {name: birth_date, fides_meta: {identity: date_of_birth}}
          - {name: city_id, fides_meta: {references: [{dataset: shop, field: cities.city_id}]}}
          - {name: amount}
      - name: orders
        fields:
          - {name: order_id, fides_meta: {primary_key: true}}
          - name: user_id
            fides_meta: {references: [{dataset: shop, field: users.id, direction: from}]}
          - {name: total}
      - name: parcels
        fields:
          - {name: parcel_id, fides_meta: {primary_key: true}}
          - name: order_id
            fides_meta: {references: [{dataset: shop, field: orders.order_id, direction: from}]}
      - name: letters
        fields:
          - {name: letter_id, fides_meta: {primary_key: true}}
          - {name: author_id, fides_meta: {references: [{dataset: shop, field: users.id}]}}
          - {name: sender, fides_meta: {identity: email}}
          - {name: body, data_categories: [user.content.private]}
      - name: cities
        fields:
          - {name: city_id, fides_meta: {primary_key: true}}
          - {name: city}
      - name: guests
        fields:
          - {name: guest_id}
          - {name: last_name, data_categories: [user.name.last]}
          - {name: first_name, data_categories: [user.name.first]}
";

/// A folder of exports; a file's name is its collection, its position the source's id.
struct Shop {
    folder: TempDir,
    map: SourceMap,
    files: Vec<(PathBuf, String)>,
}

impl Shop {
    fn new(files: &[(&str, &str)]) -> Self {
        let mut shop = Self {
            folder: tempfile::tempdir().unwrap(),
            map: parse_map(MAP).unwrap(),
            files: Vec::new(),
        };
        for (name, text) in files {
            let path = shop.folder.path().join(name);
            fs::write(&path, text.as_bytes()).unwrap();
            let collection = name.split('.').next().unwrap().to_owned();
            shop.files.push((path, collection));
        }
        shop
    }

    fn sources(&self) -> Vec<SearchSource<'_>> {
        (1..)
            .zip(&self.files)
            .map(|(id, (path, collection))| SearchSource {
                id,
                path,
                map: &self.map,
                collection: Some(collection),
            })
            .collect()
    }

    fn search(&self, people: &[(PersonKey, Person)]) -> SearchOutcome {
        search(&self.sources(), people, &mut |_| Continue::Yes).unwrap()
    }
}

fn personal(values: &[&str]) -> Vec<Personal<String>> {
    values
        .iter()
        .map(|value| Personal::new((*value).to_owned()))
        .collect()
}

fn anna() -> Person {
    Person {
        emails: personal(&["a.koroleva@example.ru"]),
        phones: personal(&["+7 916 123-45-67"]),
        names: personal(&["Королёва Анна Петровна"]),
        account_ids: Vec::new(),
        birth_date: NaiveDate::from_ymd_opt(1990, 5, 12).map(Personal::new),
    }
}

fn asked(person: Person) -> [(PersonKey, Person); 1] {
    [(PersonKey(1), person)]
}

/// One line to a finding, its reasons behind it.
fn shown(outcome: &SearchOutcome) -> String {
    let mut text = String::new();
    for Found {
        person,
        source,
        finding,
    } in &outcome.found
    {
        let broken = if finding.record.broken { " broken" } else { "" };
        text += &format!(
            "person {} source {source} {} row {}{broken} {:?}:",
            person.0, finding.collection, finding.record.row, finding.certainty
        );
        for reason in &finding.matched {
            let how: Vec<_> = reason.how.iter().map(|how| how.id()).collect();
            text += &format!(" {}({} {})", reason.by.id(), reason.field, how.join("+"));
            if let MatchedBy::Reference {
                collection,
                field,
                from,
            } = &reason.by
            {
                text += &format!("<-{collection}.{field}@{}:{}", from.source, from.row);
            }
        }
        for against in &finding.contradicted {
            text += &format!(" not {}({})", against.kind.id(), against.field);
        }
        text.push('\n');
    }
    text
}

fn check(files: &[(&str, &str)], person: Person, expected: &Expect) {
    expected.assert_eq(&shown(&Shop::new(files).search(&asked(person))));
}

#[test]
fn one_person_is_found_by_each_kind_of_trace() {
    check(
        &[(
            "users.csv",
            "id,full_name,phone,email,birth_date,amount\n\
             10,Сергеев Пётр,+7 916 123-45-68,a.koroleva@example.com,12.05.1990,79161234567\n\
             11,,,A.Koroleva@Example.ru,,1\n\
             12,,8 (916) 123-45-67,,,1\n\
             13,КОРОЛЕВА А. П.,,,,1\n\
             14,Анна Королёва,,,12.05.1990,1\n\
             15,Королёва Анна Петровна,,,1971-01-01,1\n\
             16,Королёва Мария Петровна,,,12.05.1990,1\n\
             17,Королёва Анна Петровна,89161234567,a.koroleva@example.ru,12.05.1990,1\n",
        )],
        anna(),
        &expect![[r#"
            person 1 source 1 users row 2 Sure: email(email case)
            person 1 source 1 users row 3 Sure: phone(phone punctuation+country-code)
            person 1 source 1 users row 4 Candidate: name(full_name case+yo+initials)
            person 1 source 1 users row 5 Sure: birth-date(birth_date equal) name(full_name no-patronymic+order)
            person 1 source 1 users row 6 Candidate: name(full_name equal) not birth-date(birth_date)
            person 1 source 1 users row 8 Sure: birth-date(birth_date equal) name(full_name equal) phone(phone punctuation+country-code) email(email equal)
        "#]],
    );
}

#[test]
fn a_shared_mailbox_with_another_birth_date_is_only_a_candidate() {
    check(
        &[(
            "users.csv",
            "id,email,birth_date\n1,a.koroleva@example.ru,2015-09-01\n",
        )],
        anna(),
        &expect![[r#"
            person 1 source 1 users row 1 Candidate: email(email equal) not birth-date(birth_date)
        "#]],
    );
}

#[test]
fn an_email_gives_the_id_the_id_gives_orders_and_these_give_parcels() {
    check(
        &[
            (
                "parcels.jsonl",
                "{\"parcel_id\":1,\"order_id\":501}\n{\"parcel_id\":2,\"order_id\":502}\n",
            ),
            (
                "orders.csv",
                "order_id;user_id;total\n500;8;1\n501;7.0;1\n502;77;1\n503; 7;1\n",
            ),
            (
                "users.csv",
                "id,email,city_id\n7,a.koroleva@example.ru,3\n8,other@example.ru,3\n",
            ),
            ("cities.csv", "city_id,city\n3,Тула\n4,Пермь\n"),
        ],
        anna(),
        &expect![[r#"
            person 1 source 1 parcels row 1 Sure: reference(order_id equal)<-orders.order_id@2:2
            person 1 source 2 orders row 2 Sure: reference(user_id equal)<-users.id@3:1
            person 1 source 2 orders row 4 Sure: reference(user_id equal)<-users.id@3:1
            person 1 source 3 users row 1 Sure: email(email equal)
            person 1 source 4 cities row 1 Candidate: reference(city_id equal)<-users.city_id@3:1
        "#]],
    );
}

#[test]
fn a_letter_names_its_author_unless_the_author_is_somebody_else() {
    let letters = "letter_id,author_id,sender,body\n\
                   1,7,a.koroleva@example.ru,hello\n\
                   2,8,a.koroleva@example.ru,hello\n\
                   3,9,other@example.ru,\"call Анна Королёва, 8 916 123-45-67\"\n";
    let users = "id,email\n7,\n8,other@example.ru\n9,third@example.ru\n";
    let orders = "order_id,user_id\n70,7\n80,8\n90,9\n";
    check(
        &[
            ("letters.csv", letters),
            ("users.csv", users),
            ("orders.csv", orders),
        ],
        anna(),
        &expect![[r#"
            person 1 source 1 letters row 1 Sure: email(sender equal)
            person 1 source 1 letters row 2 Sure: email(sender equal)
            person 1 source 1 letters row 3 Sure: phone(body punctuation+country-code+in-text) name(body no-patronymic+order+in-text)
            person 1 source 2 users row 1 Sure: reference(id equal)<-letters.author_id@1:1
            person 1 source 2 users row 2 Candidate: reference(id equal)<-letters.author_id@1:2 not email(email)
            person 1 source 3 orders row 1 Sure: reference(user_id equal)<-users.id@2:1
        "#]],
    );
}

#[test]
fn a_name_in_two_columns_and_a_value_in_an_unknown_column_are_found() {
    check(
        &[(
            "guests.csv",
            "guest_id,last_name,first_name,note\n\
             1,Королёва,Анна,\n\
             2,Королёва,Мария,\n\
             3,Анна,Сергеева,Королёва\n\
             4,,,a.koroleva@example.ru\n\
             5,,,79161234567\n",
        )],
        anna(),
        &expect![[r#"
            person 1 source 1 guests row 1 Candidate: name(last_name, first_name no-patronymic)
            person 1 source 1 guests row 4 Sure: email(note equal+unmapped-column)
            person 1 source 1 guests row 5 Candidate: phone(note punctuation+unmapped-column)
        "#]],
    );
}

#[test]
fn a_broken_row_is_searched_as_far_as_it_can_be_read() {
    let files = [(
        "users.csv",
        "id,full_name,phone,email\n\
         1,\"Королёва Анна,89161234567,x@example.ru\n\
         2,Сергеев,Пётр,89160000000,a.koroleva@example.ru\n\
         3,Анна Королёва\n\
         4,ok,,a.koroleva@example.ru\n",
    )];
    check(
        &files,
        anna(),
        &expect![[r#"
            person 1 source 1 users row 1 broken Sure: name(full_name no-patronymic) phone(phone punctuation+country-code)
            person 1 source 1 users row 2 broken Sure: email(#5 equal)
            person 1 source 1 users row 3 broken Candidate: name(full_name no-patronymic+order)
            person 1 source 1 users row 4 Sure: email(email equal)
        "#]],
    );
    let outcome = Shop::new(&files).search(&asked(anna()));
    let searched = outcome.sources.first().unwrap().searched.clone().unwrap();
    let lines: Vec<_> = searched
        .broken_rows
        .first
        .iter()
        .map(|row| (row.line, row.fault.id()))
        .collect();
    assert_eq!(
        lines,
        [(2, "quotes"), (3, "field-count"), (4, "field-count")]
    );
    assert_eq!(
        (searched.rows, searched.hits, searched.broken_rows.count),
        (4, 4, 3)
    );
}

#[test]
fn a_row_swallowed_by_a_stray_mark_is_still_searched() {
    check(
        &[(
            "users.csv",
            "id,amount\n\"\"\"\n1,a.koroleva@example.ru\n\",\n",
        )],
        anna(),
        &expect![[r#"
            person 1 source 1 users row 1 Sure: email(id equal+in-text)
        "#]],
    );
}

#[test]
fn an_account_id_is_found_and_looked_alike_is_not() {
    let person = Person {
        account_ids: personal(&["A-1042"]),
        ..Person::default()
    };
    check(
        &[(
            "users.csv",
            "id,email,amount\nA-1042,x@y.ru,1\na-1042,x@y.ru,1\nA-10421,x@y.ru,A-1042\n",
        )],
        person,
        &expect![[r#"
            person 1 source 1 users row 1 Sure: account-id(id equal)
            person 1 source 1 users row 2 Sure: account-id(id case)
        "#]],
    );
}

#[test]
fn nothing_found_still_says_what_was_searched() {
    let text = "id,email\n1,x@example.ru\n2,y@example.ru\n";
    let outcome = Shop::new(&[("users.csv", text)]).search(&asked(anna()));
    assert_eq!(outcome.found, []);
    let searched = outcome.sources.first().unwrap().searched.clone().unwrap();
    assert_eq!(
        (searched.rows, searched.bytes, searched.hits),
        (2, text.len() as u64, 0)
    );
    assert_eq!(searched.collection, "users");
    assert_eq!(
        searched.sha256,
        "87be13bfabed5a91a247efadde22d6b72b31290193ca0635e5ad2c9c5dda0f87"
    );
}

#[test]
fn a_source_that_cannot_be_read_spoils_no_other() {
    let mut shop = Shop::new(&[
        ("users.csv", "id,email\n1,a.koroleva@example.ru\n"),
        (
            "orders.json",
            "[{\"order_id\":1,\"user_id\":1},{\"order_id\":2,",
        ),
    ]);
    shop.files
        .push((shop.folder.path().join("gone.csv"), "letters".into()));
    let outcome = shop.search(&asked(anna()));
    let reports: Vec<_> = outcome
        .sources
        .iter()
        .map(|report| {
            report
                .searched
                .as_ref()
                .map(|searched| searched.hits)
                .map_err(SourceError::id)
        })
        .collect();
    assert_eq!(reports, [Ok(1), Err("cut-off"), Err("not-found")]);
    assert_eq!(outcome.found.len(), 1);
}

#[test]
fn a_file_that_changes_between_two_passes_is_reported() {
    let shop = Shop::new(&[
        ("orders.csv", "order_id,user_id\n501,7\n"),
        ("users.csv", "id,email\n7,a.koroleva@example.ru\n"),
    ]);
    let (orders, _) = shop.files.first().unwrap();
    let outcome = search(&shop.sources(), &asked(anna()), &mut |progress| {
        if progress.source == 2 && progress.done {
            fs::write(orders, "order_id,user_id\n501,7\n502,7\n").unwrap();
        }
        Continue::Yes
    })
    .unwrap();
    assert_eq!(
        outcome.sources.first().unwrap().searched,
        Err(SourceError::Changed)
    );
}

#[test]
fn a_search_can_be_stopped_and_says_so() {
    let shop = Shop::new(&[
        ("users.csv", "id,email\n7,a.koroleva@example.ru\n"),
        ("orders.csv", "order_id,user_id\n501,7\n"),
    ]);
    let outcome = search(&shop.sources(), &asked(anna()), &mut |progress| {
        if progress.source == 2 {
            Continue::Stop
        } else {
            Continue::Yes
        }
    })
    .unwrap();
    assert!(outcome.stopped);
    assert!(outcome.sources.first().unwrap().searched.is_ok());
    assert_eq!(
        outcome.sources.get(1).unwrap().searched,
        Err(SourceError::Stopped)
    );
    assert_eq!(outcome.found.len(), 1, "what was found until then is kept");
}

#[test]
fn a_collection_that_the_map_does_not_have_is_an_error_of_the_task() {
    let shop = Shop::new(&[("customers.csv", "id,email\n")]);
    let error = search(&shop.sources(), &asked(anna()), &mut |_| Continue::Yes).unwrap_err();
    assert_eq!(
        error,
        SourceError::NoSuchCollection {
            name: "customers".into()
        }
    );
}

#[test]
fn a_file_that_became_another_table_is_not_searched_as_the_old_one() {
    let outcome = Shop::new(&[
        (
            "users.json",
            "{\"people\":[{\"email\":\"a.koroleva@example.ru\"},{\"email\":\"x@example.ru\"}]}",
        ),
        ("letters.json", "[]"),
    ])
    .search(&asked(anna()));
    assert_eq!(
        outcome.found,
        [],
        "a record of everybody is nobody's record"
    );
    let searched = |at: usize| outcome.sources.get(at).unwrap().searched.clone();
    assert_eq!(searched(0), Err(SourceError::NoCollectionFits));
    assert_eq!(
        searched(1).unwrap().rows,
        0,
        "after a deletion an export may be empty"
    );
}

#[test]
fn the_header_says_which_collection_a_file_holds() {
    let mut shop = Shop::new(&[("x.csv", "Order_ID;USER_ID;total\n1;7;5\n")]);
    shop.files.first_mut().unwrap().1 = "orders".into();
    let path = &shop.files.first().unwrap().0;
    let facts = crate::inspect(path, &shop.map).unwrap();
    assert_eq!(facts.collection, "orders");
    assert_eq!(
        (facts.delimiter, facts.encoding, facts.rows),
        (Some(';'), "UTF-8", 1)
    );
    assert_eq!(facts.columns_missing, [""; 0]);
    let stranger = shop.folder.path().join("stranger.csv");
    fs::write(&stranger, "шляпа;пальто\n1;2\n").unwrap();
    assert_eq!(
        crate::inspect(&stranger, &shop.map),
        Err(SourceError::NoCollectionFits)
    );
}

#[test]
fn an_inspection_and_a_search_agree_on_what_they_read() {
    let shop = Shop::new(&[(
        "users.csv",
        "id,email,hobby\n1,a.koroleva@example.ru,chess\n2,broken\n\n3,x@example.ru,\n",
    )]);
    let facts = crate::inspect(&shop.files.first().unwrap().0, &shop.map).unwrap();
    let outcome = shop.search(&asked(anna()));
    let searched = outcome.sources.first().unwrap().searched.clone().unwrap();
    assert_eq!(facts.sha256, searched.sha256);
    assert_eq!((facts.rows, facts.bytes), (searched.rows, searched.bytes));
    assert_eq!(facts.broken_rows, searched.broken_rows);
    assert_eq!(facts.columns_unmapped, ["hobby"]);
    assert_eq!(
        facts.columns_missing,
        ["full_name", "phone", "birth_date", "city_id", "amount"]
    );
}

/// People, a table in which they have left traces, and which rows are whose.
#[derive(Default)]
struct Planted {
    people: Vec<(PersonKey, Person)>,
    table: String,
    expected: BTreeSet<(i64, u64)>,
}

/// Each person has one row by e-mail, one by phone and one by name, all in disguise, among rows
/// that differ from them in a letter or a digit.
fn planted(count: u32) -> Planted {
    let mut planted = Planted {
        table: String::from("id;full_name;phone;email\n"),
        ..Planted::default()
    };
    let mut row = 0;
    for n in 0..count {
        let surname = ["Щёголев", "Берёзкин", "Соловьёв", "Муравьёв"][n as usize % 4].to_owned()
            + ["ский", "ых", "ко"][n as usize % 3];
        let name = format!("{surname} Имя{n}");
        let phone = (9_160_000_000 + u64::from(n) * 7919).to_string();
        let (code, rest) = phone.split_at(3);
        let (most, last) = phone.split_at(9);
        let next = (last.parse::<u8>().unwrap() + 1) % 10;
        let shouted = name.to_uppercase().replace('Ё', "Е");
        let key = PersonKey(n.into());
        planted.people.push((
            key,
            Person {
                emails: personal(&[&format!("User.{n}@Example.ru")]),
                phones: personal(&[&format!("+7{phone}")]),
                names: personal(&[&format!("{name} Ильич")]),
                ..Person::default()
            },
        ));
        for (line, is_theirs) in [
            (format!("{n}1;;; user.{n}@EXAMPLE.RU "), true),
            (format!("{n}2;;8 ({code}) {rest};"), true),
            (format!("{n}3;{shouted};;"), true),
            (format!("{n}4;;;user.{n}@example.com"), false),
            (format!("{n}5;;7{most}{next};"), false),
            (format!("{n}6;{surname};;"), false),
            (format!("{n}7;{surname} Другой Ильич;;"), false),
        ] {
            row += 1;
            planted.table += &format!("{line}\n");
            if is_theirs {
                planted.expected.insert((key.0, row));
            }
        }
    }
    planted
}

#[test]
fn every_planted_trace_is_found_and_nothing_else() {
    let Planted {
        people,
        table,
        expected,
    } = planted(300);
    for bytes in [
        table.as_bytes().to_vec(),
        encoding_rs::WINDOWS_1251.encode(&table).0.into_owned(),
    ] {
        let shop = Shop::new(&[("users.csv", "")]);
        fs::write(&shop.files.first().unwrap().0, bytes).unwrap();
        let found: BTreeSet<(i64, u64)> = shop
            .search(&people)
            .found
            .iter()
            .map(|found| (found.person.0, found.finding.record.row))
            .collect();
        let missed: Vec<_> = expected.difference(&found).collect();
        let wrong: Vec<_> = found.difference(&expected).collect();
        assert!(missed.is_empty(), "missed {missed:?}");
        assert!(wrong.is_empty(), "wrong {wrong:?}");
    }
}

#[test]
fn a_finding_never_prints_what_it_found() {
    let shop = Shop::new(&[("users.csv", "id,email\n7,a.koroleva@example.ru\n")]);
    let printed = format!("{:?}", shop.search(&asked(anna())));
    assert!(!printed.contains("koroleva"), "{printed}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_a_search_panic(
        start in prop::sample::select(vec!["id,full_name,phone,email\n", "[", "{\"email\":"]),
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let shop = Shop::new(&[("users.csv", "")]);
        let path = &shop.files.first().unwrap().0;
        fs::write(path, [start.as_bytes(), &bytes].concat()).unwrap();
        prop_assert_eq!(shop.search(&asked(anna())).sources.len(), 1);
        drop(crate::inspect(path, &shop.map));
    }

    #[test]
    fn a_trace_is_found_between_any_two_other_rows(
        before in "[a-z\",;\n ]{0,40}",
        after in "[a-z\",;\n ]{0,40}",
    ) {
        // Whatever is broken around it, the row itself is whole.
        let table = format!("id,email\n{before}\n1,a.koroleva@example.ru\n{after}\n");
        let outcome = Shop::new(&[("users.csv", &table)]).search(&asked(anna()));
        prop_assert_eq!(outcome.found.len(), 1, "{}", table);
        prop_assert_eq!(outcome.found.first().unwrap().finding.certainty, Certainty::Sure);
    }
}
