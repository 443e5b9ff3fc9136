//! Standard wording of the access report, drawn from Im.work's privacy policy and from 152-FZ.
//!
//! These are **drafts for the operator's settings**, not facts: the officer reads them once, makes
//! them true for the company and keeps them there. A sentence that says "nothing" ([`NO_RECIPIENTS`],
//! [`NO_TRANSFER`] and the like) is never put in by itself: whether there is nothing to say is the
//! officer's knowledge, and the policy does speak of service providers.

use super::access::{Held, Purpose, StorageTerm};
use super::parties::Operator;
use super::stated::{Stated, is_blank};

/// Item 2 when no data are held.
pub const NO_PURPOSES: &str =
    "Персональные данные не обрабатываются, поэтому цели и основания их обработки отсутствуют.";
/// Item 4 when nobody outside the company has access.
pub const NO_RECIPIENTS: &str = "Лиц (кроме работников оператора), которые имеют доступ к Вашим \
     персональным данным или которым они могут быть раскрыты на основании договора, нет.";
/// Item 6 when no data are held.
pub const NO_TERMS: &str =
    "Персональные данные не хранятся, поэтому сроки их обработки не установлены.";
/// Item 8.
pub const NO_TRANSFER: &str =
    "Трансграничная передача персональных данных не осуществлялась и не предполагается.";
/// Item 9.
pub const NO_PROCESSORS: &str =
    "Обработка Ваших персональных данных другому лицу не поручена и не будет поручена.";
/// Nothing was withheld.
pub const NOTHING_LEFT_OUT: &str = "Сведения приведены полностью, изъятий нет.";
/// Nothing was withheld because nothing was found.
pub const NOTHING_TO_LEAVE_OUT: &str = "Сведений не найдено, поэтому изъятий нет.";
/// Particular б) of the act.
pub const NO_PROCESSORS_IN_ACT: &str = "Обработка персональных данных другому лицу не поручалась.";
/// The act's back-up line.
pub const NO_BACKUPS: &str = "Резервных копий с уничтоженными персональными данными не осталось.";
/// The reason in [`super::LeftOut`] when another person would be exposed.
pub const THIRD_PERSONS: &str = "доступ нарушил бы права и законные интересы третьих лиц \
     (п. 5 ч. 8 ст. 14 Закона № 152-ФЗ)";

/// Item 3 when no data are held.
pub const NO_METHODS: &str =
    "Персональные данные не обрабатываются, поэтому способы обработки не применяются.";
/// Item 3, from the policy: what is done with the data, and that it is done by machines.
pub const METHODS: &str = "Смешанная обработка, преимущественно с использованием средств \
     автоматизации: сбор, запись, систематизация, накопление, хранение, уточнение (обновление, \
     изменение), извлечение, использование, передача (предоставление, доступ) в случаях, указанных \
     в пункте 4, блокирование, удаление, уничтожение.";

/// Item 4, from the policy.
pub const DISCLOSURE_BY_LAW: &str = "Оператор обязан предоставить персональные данные в случаях, \
     прямо предусмотренных законодательством Российской Федерации, например на основании судебного \
     решения.";

/// Item 1, in one sentence.
#[must_use]
pub fn confirmation(operator: &Operator, held: &Held) -> String {
    let name = &operator.short_name;
    match held {
        Held::Data(_) => {
            format!("{name} подтверждает, что обрабатывает Ваши персональные данные.")
        }
        Held::Nothing => format!(
            "{name} не обрабатывает Ваши персональные данные: поиск, описанный в пункте 5, не \
             обнаружил сведений, относящихся к Вам."
        ),
    }
}

/// Item 3.
#[must_use]
pub fn methods(held: &Held) -> String {
    match held {
        Held::Data(_) => METHODS.to_owned(),
        Held::Nothing => NO_METHODS.to_owned(),
    }
}

/// Item 7: the rights of 152-FZ and the ways to use them, the policy's way first.
#[must_use]
pub fn rights(operator: &Operator) -> Vec<String> {
    let contact = &operator.privacy_contact;
    vec![
        format!(
            "Чтобы воспользоваться любым из прав, направьте подписанный документ: скан через \
             программу Im.work, электронное письмо на {email} или почтовое отправление по адресу: \
             {address}. Собственная форма оператора, копия паспорта и нотариальное заверение не \
             требуются. Мы отвечаем в течение 10 рабочих дней со дня получения.",
            email = contact.email,
            address = operator.address,
        ),
        "Вы вправе требовать уточнить, блокировать или \
         уничтожить данные, если они неполные, устаревшие, неточные, получены незаконно или не \
         нужны для заявленной цели (ч. 1 ст. 14, ч. 3 ст. 20)."
            .to_owned(),
        "Вы вправе отозвать согласие на обработку \
         персональных данных и на использование файлов cookie (ч. 2 ст. 9), потребовать прекратить \
         обработку (ч. 5.1 ст. 21), отказаться от рассылок (ч. 2 ст. 15)."
            .to_owned(),
        "Запросить эти сведения снова можно не ранее чем через тридцать дней \
         после направления первого запроса (ч. 4 ст. 14), а если сведения предоставлены не в полном \
         объёме, то и раньше (ч. 5 ст. 14)."
            .to_owned(),
        "Действия оператора можно обжаловать в Роскомнадзор (109992, г. Москва, \
         Китайгородский пр., д. 7, стр. 2; rkn.gov.ru) или в суд, в том числе потребовать возмещения \
         убытков и компенсации морального вреда (ст. 17)."
            .to_owned(),
    ]
}

/// Item 9.1: the duties of article 18.1, to be made true for the company by the officer.
#[must_use]
pub fn duties(operator: &Operator) -> Vec<String> {
    let contact = &operator.privacy_contact;
    let ways = [contact.phone.as_str(), &contact.email];
    let reached: Vec<&str> = ways.into_iter().filter(|way| !is_blank(way)).collect();
    vec![
        format!(
            "Назначено лицо, ответственное за организацию обработки персональных данных: {name}, \
             {reached}.",
            name = contact.name.reveal(),
            reached = reached.join(", "),
        ),
        "Издана и опубликована политика конфиденциальности, приняты локальные акты по вопросам \
         обработки персональных данных; работники с ними ознакомлены."
            .to_owned(),
        "Применяются правовые, организационные и технические меры по обеспечению безопасности \
         персональных данных (ст. 19), ведётся внутренний контроль соответствия обработки закону, \
         оценивается вред, который может быть причинён субъектам."
            .to_owned(),
    ]
}

/// Item 10: what other articles ask to say.
#[must_use]
pub fn other() -> Vec<String> {
    vec![
        "Решения, порождающие для Вас юридические последствия, на основании исключительно \
         автоматизированной обработки не принимаются (ст. 16)."
            .to_owned(),
        "Ваше обращение и указанные в нём сведения обрабатываются для ответа на него (ст. 14 и 20) \
         и хранятся три года, в пределах общего срока исковой давности (ст. 196 Гражданского \
         кодекса)."
            .to_owned(),
    ]
}

/// Item 2 for what is held, with the sentence for nothing.
#[must_use]
pub fn purposes(rows: Vec<Purpose>) -> Stated<Purpose> {
    listed_or(rows, NO_PURPOSES)
}

/// Item 6 for what is held, with the sentence for nothing.
#[must_use]
pub fn terms(rows: Vec<StorageTerm>) -> Stated<StorageTerm> {
    listed_or(rows, NO_TERMS)
}

fn listed_or<T>(rows: Vec<T>, nothing: &str) -> Stated<T> {
    if rows.is_empty() {
        Stated::Nothing(nothing.to_owned())
    } else {
        Stated::Listed(rows)
    }
}
