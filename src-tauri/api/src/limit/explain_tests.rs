//! Golden explanations in both languages.

#![allow(
    clippy::unwrap_used,
    reason = "helpers of tests may stop at the first surprise"
)]

use crate::limit::Teller;
use crate::text::{Language, words};
use dekada_core::calendar::{Clock, Gdpr, ProductionCalendar, WorkingDays, deadline};
use dekada_core::request::{DeletionGround, DemandKind};
use expect_test::{Expect, expect};
use std::sync::Arc;

fn check(clock: &Clock, expected: &[Expect; 2]) {
    for (language, expected) in [Language::Russian, Language::English]
        .into_iter()
        .zip(expected)
    {
        let teller = Teller {
            calendar: Arc::new(ProductionCalendar::built_in()),
            words: words(language),
        };
        let limit = deadline(clock, &teller.calendar).unwrap();
        expected.assert_eq(&(teller.explain(&limit).join("\n") + "\n"));
    }
}

fn clock(kind: DemandKind, received: &str) -> Clock {
    Clock::new(kind, received.parse().unwrap())
}

#[test]
fn the_new_year_gap_is_explained() {
    check(
        &clock(DemandKind::Access, "2026-12-17"),
        &[
            expect![[r#"
            Получено 17.12.2026, четверг. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
            По закону: 10 рабочих дней (ч. 3 ст. 14, ч. 1 ст. 20 152-ФЗ), последний день — 11.01.2027.
            По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 11.01.2027.
            Не засчитаны нерабочие дни: 6 выходных; 31.12.2026 — перенос с 04.01.2026 постановлением Правительства РФ от 24.09.2025 № 1466; 01.01.2027 – 06.01.2027 — Новогодние каникулы; 07.01.2027 — Рождество Христово; 08.01.2027 — Новогодние каникулы.
            Действует более ранний срок: 11.01.2027, понедельник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
        "#]],
            expect![[r#"
            Received on 17 December 2026, Thursday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
            By law: 10 working days (152-FZ art. 14 p. 3, art. 20 p. 1), the last day is 11 January 2027.
            By promise: 10 working days (Im.work privacy policy), the last day is 11 January 2027.
            Days off that do not count: 6 weekend days; 31 December 2026, rest moved from 4 January 2026 by Government decree of 24 September 2025 No. 1466; 1 January 2027 – 6 January 2027, New Year holidays; 7 January 2027, Orthodox Christmas; 8 January 2027, New Year holidays.
            The earlier limit binds: 11 January 2027, Monday (by law). It ends at 24:00 of that day (Civil Code art. 194).
        "#]],
        ],
    );
}

#[test]
fn a_working_saturday_that_is_short_is_explained() {
    check(
        &clock(DemandKind::Rectification, "2025-10-25"),
        &[
            expect![[r#"
                Получено 25.10.2025, суббота, в нерабочий день. День получения не считается; первый рабочий день срока — 27.10.2025 (ст. 191 ГК РФ).
                По закону: 7 рабочих дней (ч. 3 ст. 20, ч. 2 ст. 21 152-ФЗ), последний день — 05.11.2025.
                По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 10.11.2025.
                Сразу, не дожидаясь срока: заблокировать данные на время проверки (ч. 1 ст. 21 152-ФЗ).
                Не засчитаны нерабочие дни: 2 выходных; 03.11.2025 — перенос с 01.11.2025 постановлением Правительства РФ от 04.10.2024 № 1335; 04.11.2025 — День народного единства.
                Засчитывается 01.11.2025, суббота: рабочий день, отдых перенесён на 03.11.2025 постановлением Правительства РФ от 04.10.2024 № 1335.
                Действует более ранний срок: 05.11.2025, среда (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
            "#]],
            expect![[r#"
                Received on 25 October 2025, Saturday, a day off. The day of receipt does not count; the first working day of the term is 27 October 2025 (Civil Code art. 191).
                By law: 7 working days (152-FZ art. 20 p. 3, art. 21 p. 2), the last day is 5 November 2025.
                By promise: 10 working days (Im.work privacy policy), the last day is 10 November 2025.
                At once, without waiting for the limit: block the data for the time of the check (152-FZ art. 21 p. 1).
                Days off that do not count: 2 weekend days; 3 November 2025, rest moved from 1 November 2025 by Government decree of 4 October 2024 No. 1335; 4 November 2025, National Unity Day.
                1 November 2025, Saturday, counts: worked, its rest moved to 3 November 2025 by Government decree of 4 October 2024 No. 1335.
                The earlier limit binds: 5 November 2025, Wednesday (by law). It ends at 24:00 of that day (Civil Code art. 194).
            "#]],
        ],
    );
}

#[test]
fn a_deletion_without_ground_runs_two_terms_and_its_end_is_moved() {
    check(
        &clock(DemandKind::Deletion, "2026-05-01"),
        &[
            expect![[r#"
            Получено 01.05.2026, пятница, в нерабочий день. День получения не считается; первый рабочий день срока — 04.05.2026 (ст. 191 ГК РФ).
            По закону: 10 рабочих дней (ч. 5.1 ст. 21 152-ФЗ), последний день — 18.05.2026.
            Одновременно идёт ещё один срок: 30 календарных дней (ч. 2 ст. 9, ч. 5 ст. 21 152-ФЗ), последний день — 01.06.2026.
            31.05.2026, воскресенье — нерабочий день, поэтому последний день срока переносится на 01.06.2026 (ст. 193 ГК РФ).
            По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 18.05.2026.
            Не засчитаны нерабочие дни: 5 выходных; 09.05.2026 — День Победы; 11.05.2026 — перенос с 09.05.2026 по ст. 112 ТК РФ.
            Сокращённый день засчитан полностью: 08.05.2026.
            Действует более ранний срок: 18.05.2026, понедельник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
        "#]],
            expect![[r#"
            Received on 1 May 2026, Friday, a day off. The day of receipt does not count; the first working day of the term is 4 May 2026 (Civil Code art. 191).
            By law: 10 working days (152-FZ art. 21 p. 5.1), the last day is 18 May 2026.
            Another term runs at the same time: 30 calendar days (152-FZ art. 9 p. 2, art. 21 p. 5), the last day is 1 June 2026.
            31 May 2026, Sunday, is a day off, so the last day moves to 1 June 2026 (Civil Code art. 193).
            By promise: 10 working days (Im.work privacy policy), the last day is 18 May 2026.
            Days off that do not count: 5 weekend days; 9 May 2026, Victory Day; 11 May 2026, rest moved from 9 May 2026 by Labour Code art. 112.
            A shortened day counts in full: 8 May 2026.
            The earlier limit binds: 18 May 2026, Monday (by law). It ends at 24:00 of that day (Civil Code art. 194).
        "#]],
        ],
    );
}

#[test]
fn an_extension_with_the_gdpr_beside_is_explained() {
    let clock = Clock {
        gdpr: Some(Gdpr::Extended),
        ..clock(DemandKind::Access, "2026-06-01").extended(WorkingDays(5))
    };
    check(
        &clock,
        &[
            expect![[r#"
        Получено 01.06.2026, понедельник. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
        По закону: 10 рабочих дней и ещё 5 рабочих дней по уведомлению о продлении (ч. 3 ст. 14, ч. 1 ст. 20 152-ФЗ), последний день — 23.06.2026.
        По обещанию: 10 рабочих дней и ещё 5 рабочих дней по уведомлению о продлении (политика конфиденциальности Im.work), последний день — 23.06.2026.
        По GDPR: 1 месяц и ещё 2 месяца по уведомлению о продлении (ст. 12(3) GDPR, Регламент 1182/71), последний день — 01.09.2026.
        Не засчитаны нерабочие дни: 6 выходных; 12.06.2026 — День России.
        Сокращённый день засчитан полностью: 11.06.2026.
        Действует более ранний срок: 23.06.2026, вторник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
    "#]],
            expect![[r#"
        Received on 1 June 2026, Monday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
        By law: 10 working days and 5 working days more by a notice of extension (152-FZ art. 14 p. 3, art. 20 p. 1), the last day is 23 June 2026.
        By promise: 10 working days and 5 working days more by a notice of extension (Im.work privacy policy), the last day is 23 June 2026.
        By the GDPR: 1 month and 2 months more by a notice of extension (GDPR art. 12(3), Regulation 1182/71), the last day is 1 September 2026.
        Days off that do not count: 6 weekend days; 12 June 2026, Russia Day.
        A shortened day counts in full: 11 June 2026.
        The earlier limit binds: 23 June 2026, Tuesday (by law). It ends at 24:00 of that day (Civil Code art. 194).
    "#]],
        ],
    );
}

#[test]
fn unlawful_data_are_blocked_at_once_and_the_term_starts_with_the_proof() {
    let clock = Clock {
        ground: Some(DeletionGround::Unlawful),
        supplied: "2026-11-12".parse().ok(),
        cured: "2026-11-16".parse().ok(),
        ..clock(DemandKind::Deletion, "2026-11-09")
    };
    check(
        &clock,
        &[
            expect![[r#"
        Получено 09.11.2026, понедельник. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
        Срок по закону течёт с 12.11.2026, когда поступили подтверждающие данные.
        Обещание считается с 16.11.2026, когда поступил надлежаще оформленный документ; срок по закону от этого не сдвигается.
        По закону: 7 рабочих дней (ч. 3 ст. 20 152-ФЗ), последний день — 23.11.2026.
        По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 30.11.2026.
        Сразу, не дожидаясь срока: заблокировать данные на время проверки (ч. 1 ст. 21 152-ФЗ).
        Не засчитаны нерабочие дни: 4 выходных.
        Действует более ранний срок: 23.11.2026, понедельник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
    "#]],
            expect![[r#"
        Received on 9 November 2026, Monday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
        The law's term runs from 12 November 2026, when the confirming data came.
        The promise runs from 16 November 2026, when the duly completed document came; the law's term does not move with it.
        By law: 7 working days (152-FZ art. 20 p. 3), the last day is 23 November 2026.
        By promise: 10 working days (Im.work privacy policy), the last day is 30 November 2026.
        At once, without waiting for the limit: block the data for the time of the check (152-FZ art. 21 p. 1).
        Days off that do not count: 4 weekend days.
        The earlier limit binds: 23 November 2026, Monday (by law). It ends at 24:00 of that day (Civil Code art. 194).
    "#]],
        ],
    );
}

#[test]
fn a_year_without_a_decree_is_said_to_be_provisional() {
    check(
        &clock(DemandKind::Marketing, "2027-12-20"),
        &[
            expect![[r#"
            Получено 20.12.2027, понедельник. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
            По обещанию: 10 рабочих дней (политика конфиденциальности Im.work), последний день — 11.01.2028.
            Сразу, не дожидаясь срока: прекратить рекламные обращения (ч. 2 ст. 15 152-ФЗ).
            На 2028 год постановления о переносе выходных ещё нет: даты предварительные.
            Действует более ранний срок: 20.12.2027, понедельник (по закону). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
        "#]],
            expect![[r#"
            Received on 20 December 2027, Monday. The day of receipt does not count: the term runs from the next day (Civil Code art. 191).
            By promise: 10 working days (Im.work privacy policy), the last day is 11 January 2028.
            At once, without waiting for the limit: stop advertising (152-FZ art. 15 p. 2).
            For 2028 there is no decree on transferred days off yet: the dates are provisional.
            The earlier limit binds: 20 December 2027, Monday (by law). It ends at 24:00 of that day (Civil Code art. 194).
        "#]],
        ],
    );
}
