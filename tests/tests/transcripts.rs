//! What a person reads at a terminal, word for word, where the words depend on nothing but the law
//! and the arguments.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests may stop at the first surprise"
)]

use acceptance::fixture::Ctl;
use expect_test::{Expect, expect};
use tempfile::tempdir;

#[test]
fn a_deadline_is_counted_day_by_day_in_russian() {
    check(
        "--lang ru deadline --kind access --received 2026-06-01",
        expect![[r#"
            $ dekadactl --lang ru deadline --kind access --received 2026-06-01
            Доступ: получено 2026-06-01, срок 2026-06-16 (по закону)
            Получено 01.06.2026, понедельник. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
            По закону: 10 рабочих дней (ч. 3 ст. 14, ч. 1 ст. 20 152-ФЗ), последний день — 16.06.2026.
            По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 16.06.2026.
            Не засчитаны нерабочие дни: 4 выходных; 12.06.2026 — День России.
            Сокращённый день засчитан полностью: 11.06.2026.
            Действует более ранний срок: 16.06.2026, вторник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
               1  2026-06-02  рабочий день
               2  2026-06-03  рабочий день
               3  2026-06-04  рабочий день
               4  2026-06-05  рабочий день
               ·  2026-06-06  выходной
               ·  2026-06-07  выходной
               5  2026-06-08  рабочий день
               6  2026-06-09  рабочий день
               7  2026-06-10  рабочий день
               8  2026-06-11  сокращённый рабочий день, накануне: День России
               ·  2026-06-12  праздник, День России
               ·  2026-06-13  выходной
               ·  2026-06-14  выходной
               9  2026-06-15  рабочий день
              10  2026-06-16  рабочий день
            exit 0
        "#]],
    );
}

#[test]
fn a_deadline_is_counted_day_by_day_in_english() {
    check(
        "--lang en deadline --kind access --received 2026-06-01 --extended 5",
        expect![[r#"
            $ dekadactl --lang en deadline --kind access --received 2026-06-01 --extended 5
            Access: received 2026-06-01, limit 2026-06-23 (by law)
            Received on 1 June 2026, Monday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
            By law: 10 working days and 5 working days more by a notice of extension (152-FZ art. 14 p. 3, art. 20 p. 1), the last day is 23 June 2026.
            By promise: 10 working days and 5 working days more by a notice of extension (Im.work privacy policy), the last day is 23 June 2026.
            Days off that do not count: 6 weekend days; 12 June 2026, Russia Day.
            A shortened day counts in full: 11 June 2026.
            The earlier limit binds: 23 June 2026, Tuesday (by law). It ends at 24:00 of that day (Civil Code art. 194).
               1  2026-06-02  working day
               2  2026-06-03  working day
               3  2026-06-04  working day
               4  2026-06-05  working day
               ·  2026-06-06  weekend
               ·  2026-06-07  weekend
               5  2026-06-08  working day
               6  2026-06-09  working day
               7  2026-06-10  working day
               8  2026-06-11  shortened working day, the day before: Russia Day
               ·  2026-06-12  holiday, Russia Day
               ·  2026-06-13  weekend
               ·  2026-06-14  weekend
               9  2026-06-15  working day
              10  2026-06-16  working day
              11  2026-06-17  working day
              12  2026-06-18  working day
              13  2026-06-19  working day
               ·  2026-06-20  weekend
               ·  2026-06-21  weekend
              14  2026-06-22  working day
              15  2026-06-23  working day
            exit 0
        "#]],
    );
}

#[test]
fn where_the_promise_is_earlier_it_binds() {
    check(
        "deadline --kind withdrawal --received 2026-02-14",
        expect![[r#"
            $ dekadactl deadline --kind withdrawal --received 2026-02-14
            Отзыв согласия: получено 2026-02-14, срок 2026-03-02 (по обещанию)
            Получено 14.02.2026, суббота, в нерабочий день. День получения не считается; первый рабочий день срока — 16.02.2026 (ст. 191 ГК РФ).
            По закону: 30 календарных дней (ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ), последний день — 16.03.2026.
            По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 02.03.2026.
            Не засчитаны нерабочие дни: 5 выходных; 23.02.2026 — День защитника Отечества.
            Действует более ранний срок: 02.03.2026, понедельник (по обещанию). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
               ·  2026-02-15  выходной
               1  2026-02-16  рабочий день
               2  2026-02-17  рабочий день
               3  2026-02-18  рабочий день
               4  2026-02-19  рабочий день
               5  2026-02-20  рабочий день
               ·  2026-02-21  выходной
               ·  2026-02-22  выходной
               ·  2026-02-23  праздник, День защитника Отечества
               6  2026-02-24  рабочий день
               7  2026-02-25  рабочий день
               8  2026-02-26  рабочий день
               9  2026-02-27  рабочий день
               ·  2026-02-28  выходной
               ·  2026-03-01  выходной
              10  2026-03-02  рабочий день
            exit 0
        "#]],
    );
}

#[test]
fn a_year_without_a_decree_says_that_it_is_provisional() {
    check(
        "--lang en deadline --kind access --received 2027-12-20",
        expect![[r#"
            $ dekadactl --lang en deadline --kind access --received 2027-12-20
            Access: received 2027-12-20, limit 2028-01-11 (by law)
            Received on 20 December 2027, Monday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
            By law: 10 working days (152-FZ art. 14 p. 3, art. 20 p. 1), the last day is 11 January 2028.
            By promise: 10 working days (Im.work privacy policy), the last day is 11 January 2028.
            Days off that do not count: 3 weekend days; 31 December 2027, rest moved from 3 January 2027 by Government decree of 17 September 2026 No. 1187; 1 January 2028 – 6 January 2028, New Year holidays; 7 January 2028, Orthodox Christmas; 8 January 2028, New Year holidays.
            For 2028 there is no decree on transferred days off yet: the dates are provisional.
            The earlier limit binds: 11 January 2028, Tuesday (by law). It ends at 24:00 of that day (Civil Code art. 194).
               1  2027-12-21  working day
               2  2027-12-22  working day
               3  2027-12-23  working day
               4  2027-12-24  working day
               ·  2027-12-25  weekend
               ·  2027-12-26  weekend
               5  2027-12-27  working day
               6  2027-12-28  working day
               7  2027-12-29  working day
               8  2027-12-30  working day
               ·  2027-12-31  day off by transfer, rest moved from 3 January 2027 by Government decree of 17 September 2026 No. 1187
               ·  2028-01-01  holiday, New Year holidays
               ·  2028-01-02  holiday, New Year holidays
               ·  2028-01-03  holiday, New Year holidays
               ·  2028-01-04  holiday, New Year holidays
               ·  2028-01-05  holiday, New Year holidays
               ·  2028-01-06  holiday, New Year holidays
               ·  2028-01-07  holiday, Orthodox Christmas
               ·  2028-01-08  holiday, New Year holidays
               ·  2028-01-09  weekend
               9  2028-01-10  working day
              10  2028-01-11  working day
            exit 0
        "#]],
    );
}

#[test]
fn a_year_of_the_calendar_names_its_decree() {
    check(
        "calendar show 2027",
        expect![[r#"
        $ dekadactl calendar show 2027
        2027: рабочих дней 247
        Постановление Правительства РФ от 2026-09-17 № 1187
        Нерабочие будни: 2027-01-01 2027-01-04 2027-01-05 2027-01-06 2027-01-07 2027-01-08 2027-02-22 2027-02-23 2027-03-08 2027-05-03 2027-05-10 2027-06-14 2027-11-04 2027-11-05 2027-12-31
        Рабочие выходные: 2027-02-20
        Сокращённые дни: 2027-02-20 2027-04-30 2027-06-11 2027-11-03
        exit 0
    "#]],
    );
}

#[test]
fn a_year_of_the_calendar_in_english() {
    check(
        "--lang en calendar show 2028",
        expect![[r#"
        $ dekadactl --lang en calendar show 2028
        2028: 249 working days
        A year without a decree on transfers: dates are provisional.
        Weekdays off: 2028-01-03 2028-01-04 2028-01-05 2028-01-06 2028-01-07 2028-02-23 2028-03-08 2028-05-01 2028-05-09 2028-06-12 2028-11-06
        Shortened days: 2028-02-22 2028-03-07 2028-05-08 2028-11-03
        exit 0
    "#]],
    );
}

#[test]
fn errors_say_what_happened_and_what_to_do() {
    check(
        "deadline --kind acces --received 2026-06-01",
        expect![[r#"
        $ dekadactl deadline --kind acces --received 2026-06-01
        stderr: Такого слова программа не знает. Возьмите одно из слов, которые перечислены в справке.
        exit 2
    "#]],
    );
    check(
        "--lang en deadline --kind rectification --received 2026-06-01 --extended 5",
        expect![[r#"
            $ dekadactl --lang en deadline --kind rectification --received 2026-06-01 --extended 5
            stderr: The law allows no extension of this limit. Answer in time. Not every demand can be extended.
            exit 5
        "#]],
    );
    check(
        "--lang en deadline --kind access --received 2026-06-01 --extended 6",
        expect![[r#"
            $ dekadactl --lang en deadline --kind access --received 2026-06-01 --extended 6
            stderr: The extension is too long: at most 5 working days. Give fewer days.
            exit 5
        "#]],
    );
    check(
        "--lang en deadline --kind access --received 2005-06-01",
        expect![[r#"
            $ dekadactl --lang en deadline --kind access --received 2005-06-01
            stderr: The program knows the terms of the law from 2011-07-27 on. Check the date of receipt.
            exit 2
        "#]],
    );
    check(
        "requests",
        expect![[r#"
        $ dekadactl requests
        stderr: Файла сейфа здесь нет. Создайте сейф или укажите, где он лежит.
        exit 1
    "#]],
    );
    check(
        "--lang en request show 2026-0001",
        expect![[r#"
        $ dekadactl --lang en request show 2026-0001
        stderr: There is no vault file here. Create a vault or say where it lies.
        exit 1
    "#]],
    );
    check(
        "--lang en letter acknowledgement 2026-0001 --out F",
        expect![[r#"
            $ dekadactl --lang en letter acknowledgement 2026-0001 --out F
            stderr: This command is not built yet. The commands that are: dekadactl --help.
            exit 2
        "#]],
    );
    check(
        "remind",
        expect![[r#"
        $ dekadactl remind
        stderr: Файла сейфа здесь нет. Создайте сейф или укажите, где он лежит.
        exit 1
    "#]],
    );
    check(
        "--json --lang en requests",
        expect![[r#"
        $ dekadactl --json --lang en requests
        {"error":{"code":"vault-missing","message":"There is no vault file here. Create a vault or say where it lies.","params":{}}}
        stderr: There is no vault file here. Create a vault or say where it lies.
        exit 1
    "#]],
    );
}

/// Runs the command line in an empty home, without a vault.
fn check(line: &str, expected: Expect) {
    let folder = tempdir().unwrap();
    let ctl = Ctl::on(
        &folder.path().join("none.dekada"),
        &folder.path().join("home"),
    );
    let said = ctl.run(&line.split(' ').collect::<Vec<_>>());
    let mut told = format!("$ dekadactl {line}\n{}", said.out);
    if !said.err.is_empty() {
        told += &format!("stderr: {}", said.err);
    }
    told += &format!("exit {}\n", said.code.unwrap());
    expected.assert_eq(&told);
}
