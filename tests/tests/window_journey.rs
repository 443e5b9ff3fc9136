//! The main job by clicks and keys in the real window: from the first start to two documents on
//! disk and one notice on the desktop, with nothing of it left in any other file.
//!
//! Everything goes through the window and the desktop's own file dialogs. The clock is the
//! machine's: the first letter is said to have come so long ago that its limit has passed, so what
//! the window says of it does not depend on the day of the test.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "an officer who cannot go on is the failure of the test"
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

use acceptance::{
    desktop::{Desktop, Element, Window, wait_for},
    fixture::{PASSPHRASE, practice},
};
use fantoccini::key::Key;

/// A reason typed in the window: it may be read nowhere but in the window and in the vault.
const REASON: &str = "Канареечная сверка с договором";

#[test]
fn the_main_job_by_clicks_and_keys() {
    let desktop = Desktop::start();
    let desk = Desk {
        window: desktop.open(&[]),
        desktop: &desktop,
        outside: tempfile::tempdir().unwrap(),
    };
    desk.creates_a_vault();
    desk.names_the_company();

    desk.takes_in("access");
    desk.opens_the_first_of_the_inbox("2026-0001", "access");
    desk.enters_the_person("access", "Доступ");
    desk.says_it_came("01.09.2026 10:00");
    desk.window.wait_for_text("до 15 сентября");
    desk.marks_the_letter();
    desk.judges_and_accepts();
    desk.window.screenshot("journey-accepted");
    desk.adds_the_export_and_finds();
    desk.decides("101504", "112994");
    let report = desk.makes("Отчёт о доступе", "access");
    assert!(
        report.contains("Лебедевой Марине Андреевне")
            && report.contains("marina.lebedeva@example.org")
    );
    assert!(
        !report.contains("m.lebedeva1991"),
        "a namesake's data stay out"
    );

    desk.takes_in("deletion");
    desk.opens_the_first_of_the_inbox("2026-0002", "deletion");
    desk.enters_the_person("deletion", "Удаление");
    desk.marks_the_letter();
    desk.judges_and_accepts();
    desk.finds();
    desk.decides("104405", "114581");
    let act = desk.makes("Акт об уничтожении", "deletion");
    assert!(act.contains("Ковалёв") && act.contains("Адрес электронной почты"));
    assert!(!act.contains("artem.kovalev"), "categories and no values");

    desk.is_reminded_of("2026-0001");
    desk.leaves_nothing_behind();
}

/// An officer at the window.
struct Desk<'d> {
    window: Window,
    desktop: &'d Desktop,
    /// What comes from outside and what goes there: scans, exports, finished documents.
    outside: tempfile::TempDir,
}

impl Desk<'_> {
    fn creates_a_vault(&self) {
        self.window.heading("Новый сейф");
        self.window.field("Парольная фраза").type_text(PASSPHRASE);
        self.window.field("Ещё раз").type_text(PASSPHRASE);
        self.window.find("checkbox", "Учебный сейф").click();
        self.window.button("Создать сейф").click();
        self.window.heading("Обращений пока нет");
    }

    fn names_the_company(&self) {
        let operator = &practice().manifest.operator;
        self.goes_to('8', "Настройки");
        let officer = self.window.find("region", "Ответственный");
        for (field, words) in [
            ("Фамилия, имя, отчество", "Примерова Ольга Сергеевна"),
            (
                "Должность",
                "Ответственный за обработку персональных данных",
            ),
            ("Телефон", "+7 900 000-00-12"),
        ] {
            officer.find("textbox", field).type_text(words);
        }
        let company = self.window.find("region", "Компания");
        for (field, words) in [
            ("Полное наименование", operator.full_name.as_str()),
            ("Краткое наименование", &operator.short_name),
            ("Адрес", &operator.address),
            ("Город для документов", "Примерск"),
            ("Телефон", &operator.phone),
            ("Электронная почта", &operator.email),
            ("ОГРН", &operator.ogrn),
            ("ИНН", &operator.inn),
            ("КПП", &operator.kpp),
        ] {
            company.find("textbox", field).type_text(words);
        }
        self.window.button("Сохранить").click();
        self.window.wait_for_text("Настройки сохранены.");
    }

    /// Takes a letter in through the desktop's file dialog.
    fn takes_in(&self, letter: &str) {
        let scan = self.copied(&practice().file(letter), &format!("{letter}.pdf"));
        self.goes_to('2', "Входящие");
        self.window.press(&[Key::Control.into(), 'o']);
        self.desktop.answer_file_dialog("Файлы обращений", &scan);
        self.window.wait_for_text("Принято: 1");
    }

    fn opens_the_first_of_the_inbox(&self, number: &str, letter: &str) {
        self.goes_to('2', "Входящие");
        // A new letter comes into the list after it was said to be taken in.
        self.window
            .find("listitem", &format!("{number} {letter}.pdf"));
        self.window.press(&['j']);
        self.window.press_enter();
        self.window.heading("Заявитель ещё не назван");
        self.window.wait_for_text(number);
        self.is_drawn("Документ 1, страница 1");
    }

    fn enters_the_person(&self, letter: &str, demand: &str) {
        let person = &practice().letter(letter).subject;
        self.enters("Имя", &person.full_name);
        self.enters("Эл. почта", person.email.as_deref().unwrap());
        self.enters("Телефон", person.phone.as_deref().unwrap());
        self.window.heading(&person.full_name);
        self.window.button("Изменить: Требования").click();
        self.window.find("checkbox", demand).click();
        self.window
            .find("region", "Требования")
            .find("button", "Сохранить")
            .click();
        self.window.button("Изменить: Требования");
        self.window.wait_for_text("10 рабочих");
    }

    fn says_it_came(&self, moment: &str) {
        self.enters("Поступило", moment);
    }

    /// Three particulars by a click, the signature by its place on the page.
    fn marks_the_letter(&self) {
        for item in ["Номер документа", "Кем и когда выдан", "Связь с оператором"]
        {
            self.window
                .find("radiogroup", item)
                .find("radio", "найдено")
                .click();
            self.window.button(&format!("Изменить: {item}"));
        }
        self.window.button("Обвести на странице: Подпись").click();
        self.window
            .find("application", "Отметка: Подпись")
            .drag((0.54, 0.44), (0.76, 0.6));
        self.window.screenshot("journey-region");
        self.window.button("Готово").click();
        self.window
            .find("region", "Что есть в письме")
            .find("button", "стр. 1");
        self.window.button("Изменить: Подпись");
    }

    fn judges_and_accepts(&self) {
        for (about, verdict) in [
            ("Личность", "Подтверждена"),
            ("Подпись", "Согласуется"),
            ("Полнота", "Полное"),
        ] {
            self.window.button(&format!("Решить: {about}")).click();
            let form = self.window.find("region", about);
            form.find("radio", verdict).click();
            form.find("textbox", "Почему").type_text(REASON);
            form.find("button", "Записать заключение").click();
            self.window.button(&format!("Пересмотреть: {about}"));
        }
        self.window.button("Принять").click();
        self.window.button("Найти данные");
    }

    fn adds_the_export_and_finds(&self) {
        let users = practice()
            .exports()
            .into_iter()
            .find(|file| file.ends_with("users.csv"));
        let users = self.copied(&users.unwrap(), "users.csv");
        self.window.find("tab", "Данные").click();
        self.window.button("Добавить выгрузку…").click();
        self.desktop.answer_file_dialog("Добавить выгрузку", &users);
        self.window.heading("users.csv");
        self.finds();
    }

    fn finds(&self) {
        self.window.find("tab", "Данные").click();
        self.window.button("Найти в источниках").click();
        self.window.wait_for_text("2 находки");
    }

    /// The person's own row goes into the answer, the namesake's does not.
    fn decides(&self, own: &str, namesake: &str) {
        self.window
            .find("listitem", own)
            .find("button", "Включить")
            .click();
        self.window
            .find("listitem", own)
            .find("button", "Решить заново");
        let namesake = self.window.find("listitem", namesake);
        namesake.find("button", "Исключить…").click();
        namesake
            .find("textbox", "Почему исключить")
            .type_text("тёзка: другие почта и телефон");
        namesake.find("button", "Исключить").click();
        self.window.wait_for_text("Исключено: тёзка");
        self.window.screenshot("journey-data");
    }

    /// Makes the document, looks at its pages, saves it; returns what it says on paper.
    fn makes(&self, document: &str, name: &str) -> String {
        self.window.find("tab", "Ответ").click();
        self.window
            .button(&format!("Подготовить: {document}"))
            .click();
        self.window.button("Сформировать").click();
        self.is_drawn(&format!("{document}, страница 1"));
        self.window.screenshot(&format!("journey-{name}-preview"));
        let file = self.outside.path().join(format!("finished-{name}.pdf"));
        self.window.button("Сохранить как…").click();
        self.desktop.answer_file_dialog("Сохранить как", &file);
        self.window.wait_for_text("Сохранено: ");
        self.printed(&file)
    }

    fn is_reminded_of(&self, number: &str) {
        self.desktop.wait_for_notices(1);
        let notices = self.desktop.notifications();
        assert_eq!(notices.len(), 1, "one request is late: {notices:?}");
        assert!(
            notices[0].starts_with(&format!("Декада: обращение {number}|Срок ")),
            "{notices:?}"
        );
        assert!(!notices[0].contains("Лебедев"), "a notice names nobody");
    }

    /// Closes the window and looks for what was typed and read in everything the desktop holds.
    fn leaves_nothing_behind(self) {
        let Self {
            window, desktop, ..
        } = self;
        desktop.close_window("Dekada");
        wait_for("the window to go", || !desktop.shows_window("Dekada"));
        drop(window);
        let files = files_below(desktop.folder());
        assert!(
            files.iter().any(|file| file.ends_with("vault.dekada")),
            "the vault is there: {files:?}"
        );
        for canary in [
            "Лебедев",
            "Ковалёв",
            "marina.lebedeva",
            "artem.kovalev",
            REASON,
        ] {
            let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for file in &files {
                let bytes = fs::read(file).unwrap_or_default();
                let told = [canary.as_bytes(), &wide]
                    .iter()
                    .any(|form| memchr::memmem::find(&bytes, form).is_some());
                assert!(!told, "{canary} in {}", file.display());
            }
        }
    }

    fn goes_to(&self, key: char, heading: &str) {
        self.window.press(&[Key::Control.into(), key]);
        self.window.heading(heading);
    }

    /// Writes a fact in its place: opened by a click, kept by Enter.
    fn enters(&self, fact: &str, value: &str) {
        let facts = self.window.find("region", "Заявитель");
        facts.find("button", fact).click();
        let field = facts.find("textbox", fact);
        self.window.press(&[Key::Control.into(), 'a']);
        self.window.press(&[Key::Delete.into()]);
        field.type_text(value);
        self.window.press_enter();
        facts.find("button", fact);
    }

    fn is_drawn(&self, picture: &str) {
        let picture: Element<'_> = self.window.find("img", picture);
        wait_for("the drawn page", || picture.drawn_width() > 0);
    }

    /// A copy outside with a name that can be typed on any keyboard.
    fn copied(&self, file: &Path, name: &str) -> PathBuf {
        let copy = self.outside.path().join(name);
        fs::copy(file, &copy).unwrap();
        copy
    }

    /// What an outside reader reads in it.
    fn printed(&self, file: &Path) -> String {
        wait_for("the file", || {
            fs::read(file).is_ok_and(|bytes| bytes.starts_with(b"%PDF-"))
        });
        let output = self
            .desktop
            .command("pdftotext")
            .arg(file)
            .arg("-")
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let kind = entry.file_type().unwrap();
        if kind.is_dir() {
            files.extend(files_below(&entry.path()));
        } else if kind.is_file() {
            files.push(entry.path());
        }
    }
    files
}
