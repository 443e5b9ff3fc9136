//! What stands in the letters: four ways to set one up, sentences drawn from what people write
//! about their data, and invented people of whom no two letters share one.

use crate::desk::fonts::Fonts;
use crate::desk::hand::Hand;
use crate::desk::hands;
use crate::desk::typist::{Style, Typed, Typist};
use crate::export::names::{self, Names, pick};
use crate::letters::styles::{BOOK, OFFICE, PLAIN};
use fastrand::Rng;

/// Who writes, and the facts that sentences mention.
struct Writer {
    full_name: String,
    short_name: String,
    mailbox: String,
    telephone: String,
    passport: String,
    born: String,
    written: String,
}

/// A letter of exactly so many sheets.
pub fn write(sheets: u32, fonts: &Fonts, rng: &mut Rng) -> Typed {
    let writer = Writer::draw(rng);
    let style = style(rng);
    let mut typist = Typist::new(fonts, style);
    open(&mut typist, &writer, rng);
    let mut sentences = sentences(&writer, rng);
    for sheet in 0..sheets {
        if sheet > 0 {
            typist.turn().title(&format!("Приложение № {sheet}"));
        }
        body(&mut typist, &mut sentences, rng);
    }
    let at = typist.signature_row(&writer.written, &writer.short_name);
    typist.sign(&hand(rng), "заявитель", at, rng);
    typist.finish()
}

fn style(rng: &mut Rng) -> Style {
    let style = *one_of(&[OFFICE, BOOK, PLAIN], rng).unwrap_or(&OFFICE);
    Style {
        size: 11.0 + f32::from(rng.u8(0..5)) * 0.5,
        ..style
    }
}

fn hand(rng: &mut Rng) -> Hand {
    let hands = [hands::LEBEDEVA, hands::KOVALEV, hands::ORLOVA, hands::PAK];
    *one_of(&hands, rng).unwrap_or(&hands::PAK)
}

fn open(typist: &mut Typist<'_>, writer: &Writer, rng: &mut Rng) {
    let title = pick(TITLES, rng);
    let person = [
        writer.full_name.clone(),
        format!("дата рождения {}", writer.born),
        format!("паспорт {}", writer.passport),
        format!("тел. {}", writer.telephone),
        format!("e-mail: {}", writer.mailbox),
    ];
    match rng.u8(..3) {
        0 => {
            let mut lines = vec!["В ООО «Практика Им.ворк»", "Заявитель:"];
            lines.extend(person.iter().map(String::as_str));
            typist.heading(300.0, &lines);
        }
        1 => {
            typist
                .paragraph("Кому: ООО «Практика Им.ворк», 101000, г. Примерск, ул. Учебная, д. 10");
            typist.paragraph(&format!("От кого: {}", person.join(", ")));
            typist.divider();
        }
        _ => {
            typist.heading(72.0, &["Ответственному за обработку персональных данных"]);
            typist.paragraph(&format!("Я, {}, обращаюсь к вам.", person.join(", ")));
        }
    }
    typist.gap(0.7).title(title).gap(0.5);
}

/// Paragraphs, and sometimes a list; no more than fits on the sheet.
fn body(typist: &mut Typist<'_>, sentences: &mut impl Iterator<Item = String>, rng: &mut Rng) {
    for _ in 0..rng.u8(2..4) {
        let paragraph: Vec<String> = sentences.take(usize::from(rng.u8(2..4))).collect();
        typist.paragraph(&paragraph.join(" "));
    }
    if rng.bool() {
        for (number, sentence) in (1..).zip(sentences.take(3)) {
            typist.item(&format!("{number}."), &sentence);
        }
    }
}

/// All sentences in an order of their own, again and again.
fn sentences(writer: &Writer, rng: &mut Rng) -> impl Iterator<Item = String> + use<> {
    let mut order: Vec<&'static str> = SENTENCES.to_vec();
    rng.shuffle(&mut order);
    let (mailbox, telephone) = (writer.mailbox.clone(), writer.telephone.clone());
    let mut rng = rng.fork();
    order.into_iter().cycle().map(move |sentence| {
        sentence
            .replace("{mailbox}", &mailbox)
            .replace("{telephone}", &telephone)
            .replace("{day}", &day(2022, 2027, &mut rng))
            .replace("{number}", &rng.u32(1_000..9_999_999).to_string())
            .replace("{ip}", &names::ip(&mut rng))
    })
}

impl Writer {
    fn draw(rng: &mut Rng) -> Self {
        let names = names::draw(rng);
        let number = rng.u32(..90_000);
        let Names {
            surname,
            name,
            patronymic,
        } = &names;
        let initial = |word: &str| word.chars().next().unwrap_or('А');
        Self {
            full_name: format!("{surname} {name} {patronymic}"),
            short_name: format!("{}. {}. {surname}", initial(name), initial(patronymic)),
            mailbox: names.mailbox(number, rng),
            telephone: names::telephone(number, rng),
            // Series that begin with 00 are given to no region.
            passport: format!(
                "00 {:02} {:06}, выдан {} {}",
                rng.u8(2..25),
                rng.u32(200_000..999_999),
                day(2002, 2025, rng),
                pick(AUTHORITIES, rng)
            ),
            born: day(1950, 2006, rng),
            written: day(2026, 2027, rng),
        }
    }
}

/// `09.11.2026`, of the years `from..to`.
fn day(from: u16, to: u16, rng: &mut Rng) -> String {
    let (day, month, year) = (rng.u8(1..=28), rng.u8(1..=12), rng.u16(from..to));
    format!("{day:02}.{month:02}.{year}")
}

fn one_of<'l, T>(list: &'l [T], rng: &mut Rng) -> Option<&'l T> {
    list.get(rng.usize(..list.len()))
}

const TITLES: &[&str] = &[
    "ЗАЯВЛЕНИЕ",
    "Запрос субъекта персональных данных",
    "Отзыв согласия на обработку персональных данных",
    "Требование об уточнении персональных данных",
    "Обращение",
    "О прекращении обработки персональных данных",
];

const AUTHORITIES: &[&str] = &[
    "отделом внутренних дел № 1 г. Примерска",
    "ГУ МВД России по Примерской области",
    "отделом УФМС России по Примерской области в г. Учебнинске",
    "УМВД России по г. Примерску",
];

const SENTENCES: &[&str] = &[
    "В соответствии со статьёй 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» прошу сообщить, обрабатываются ли мои персональные данные.",
    "Прошу указать правовые основания и цели обработки, применяемые способы обработки, а также сроки хранения.",
    "Прошу перечислить лиц, которым мои персональные данные передавались или могут быть переданы на основании договора.",
    "Сведения прошу направить на адрес электронной почты {mailbox} либо заказным письмом.",
    "Учётная запись зарегистрирована {day}, номер договора {number}.",
    "Последний вход в программу выполнен {day} с адреса {ip}, этого я не делал и прошу проверить журнал.",
    "Отзываю своё согласие на обработку персональных данных, данное при регистрации {day}.",
    "Прошу прекратить обработку и уничтожить мои персональные данные в срок, установленный частью 5 статьи 21 закона.",
    "О выполнении прошу сообщить письменно и приложить акт об уничтожении.",
    "Номер телефона {telephone} прошу исключить из всех рассылок, включая SMS и push-уведомления.",
    "После смены фамилии в личном кабинете остались прежние сведения, прошу их уточнить.",
    "Согласие на получение рекламы я не давал, однако с {day} получаю её почти ежедневно.",
    "Прошу удалить файлы cookie и сведения о посещениях, собранные счётчиками Google Analytics и сторонними сервисами.",
    "Обращение в поддержку № {number} от {day} осталось без ответа.",
    "Если часть данных хранится по требованию закона, прошу назвать норму и срок хранения каждой категории.",
    "Напоминаю, что ответ должен быть дан в течение десяти рабочих дней с момента получения обращения.",
    "Прошу сообщить, осуществлялась ли трансграничная передача моих данных и в какие государства.",
    "Копию документа, удостоверяющего личность, прилагаю и прошу уничтожить её после проверки.",
    "Прошу предоставить сведения в доступной форме: таблицей в формате CSV или XLSX.",
    "Счёт за подписку в размере 1 490 рублей списан {day} ошибочно, прошу разъяснить основание.",
    "Мои данные внесены в программу работодателем без моего ведома, трудовой договор расторгнут {day}.",
    "Устройства, с которых выполнялся вход: Android 14, Windows 11, Firefox; прочие записи считаю чужими.",
    "В случае отказа прошу дать мотивированный ответ со ссылкой на положение федерального закона.",
    "Настоящим подтверждаю, что сведения, указанные в обращении, верны и полны.",
    "Жалобу в уполномоченный орган оставляю за собой до получения вашего ответа.",
    "Прошу объяснить, каким образом принимаются решения на основании исключительно автоматизированной обработки.",
];
