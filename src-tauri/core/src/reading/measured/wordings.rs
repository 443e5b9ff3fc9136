//! Letters in many wordings, with the facts that each of them states.

use super::super::ProposedField::{
    self, Account, Authority, BirthDate, Demand, Email, IdDocument, LetterDate, Name, Phone,
    ReplyAddress, Representative, SignatureLine,
};

pub struct Wording {
    pub text: &'static str,
    pub facts: &'static [(ProposedField, &'static str)],
}

pub const WORDINGS: &[Wording] = &[
    Wording {
        text: "\
                                        Генеральному директору
                                        ООО «Им.ворк»
                                        Кузнецову Петру Олеговичу
                                        101000, г. Москва, ул. Учебная, д. 10
                                        privacy@im.work, +7 (495) 000-11-22
                                        от {gen},
                                        {birth} г.р.,
                                        паспорт {series} {number}, выдан {issued}
                                        {by},
                                        код подразделения {code}
                                        зарегистрированн{ого} по адресу:
                                        {address}
                                        тел. {phone}
                                        e-mail: {email}

                         ЗАЯВЛЕНИЕ

На основании статьи 14 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных
данных» прошу предоставить мне сведения об обработке моих персональных данных: правовые
основания и цели, способы, сроки обработки и источник их получения.

12 марта 2026 г.          ______________ / {short} /",
        facts: &[
            (Name, "{nom}"),
            (BirthDate, "{birth.iso}"),
            (IdDocument, "{paper}"),
            (ReplyAddress, "{address}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Demand, "access"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Форма запроса субъекта персональных данных

Фамилия: {surname}
Имя: {given}
Отчество: {father}
Дата рождения: {birth}
Паспорт: серия {series} номер {number}
Кем выдан: {by}
Дата выдачи: {issued}
Код подразделения: {code}
Телефон: {phone}
Электронная почта: {email}
Логин в системе Im.work: user_{series4}
Почтовый адрес: {address}

Прошу удалить мою учётную запись и все мои персональные данные.

Дата: 12.03.2026
Подпись: _________________",
        facts: &[
            (Name, "{nom}"),
            (BirthDate, "{birth.iso}"),
            (IdDocument, "{paper}"),
            (ReplyAddress, "{address}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Account, "логин user_{series4}"),
            (Demand, "deletion"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Здравствуйте! Я, {nom}, {birth.words} года рождения, пользуюсь вашей программой с 2022 года.
Настоящим отзываю своё согласие на обработку персональных данных, данное при регистрации,
и прошу прекратить обработку моих данных. Мой паспорт {series4} № {number}, выдан {by}
{issued}. Связаться со мной можно по почте {email} или по телефону {phone}.

С уважением, {gps}
«12» марта 2026 года",
        facts: &[
            (Name, "{nom}"),
            (BirthDate, "{birth.iso}"),
            (IdDocument, "{paper.short}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Demand, "withdrawal"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
                                   В ООО «Им.ворк»
                                   от представителя {gen},
                                   действующего в интересах {other.gen}
                                   по доверенности № 77/15-н от 01.02.2026
                                   паспорт представителя: {series} {number},
                                   выдан {by} {issued}
                                   тел.: {phone}, {email}

                    ОБРАЩЕНИЕ

В интересах доверителя, дата рождения {other.birth}, прошу исправить неверный номер телефона
доверителя в учётной записи и сообщить об исправлении.
Приложение: доверенность № 77/15-н от 01.02.2026 на 1 л.

12.03.2026                                  {short2}",
        facts: &[
            (Name, "{other.nom}"),
            (Representative, "{nom}"),
            (Authority, "доверенность № 77/15-н от 01.02.2026"),
            (BirthDate, "{other.birth.iso}"),
            (IdDocument, "{paper.short}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Demand, "rectification"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
СОГЛАСИЕ ЗАКОННОГО ПРЕДСТАВИТЕЛЯ

Я, {nom}, {birth} г. р., паспорт {series} {number}, выдан {issued} {by},
являясь законным представителем несовершеннолетнего {other.gen},
родившегося {other.birth}, свидетельство о рождении III-МЮ № 654321, выдано 20.05.2012
отделом ЗАГС г. Примерска, даю согласие на обработку персональных данных моего ребёнка.
Мне известно, что согласие может быть отозвано.
Контактный телефон {phone}, адрес электронной почты: {email}.

_____________ ({short})                          12 марта 2026 г.",
        facts: &[
            (Name, "{other.nom}"),
            (Representative, "{nom}"),
            (
                Authority,
                "свидетельство о рождении III-МЮ № 654321, выдано отделом ЗАГС г. Примерска 20.05.2012",
            ),
            (BirthDate, "{other.birth.iso}"),
            (IdDocument, "{paper.short}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Demand, "guardian-consent"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Кому: ООО «Им.ворк», 101000, г. Москва, ул. Учебная, д. 10
От кого: {gen}
Адрес для ответа: {address}
Дата рождения: {birth}
Документ: паспорт гражданина РФ {series} {number}
Договор № ИВ-204/24 от 01.02.2024

Прошу:
1. Сообщить, каким третьим лицам передавались мои персональные данные и на каком основании.
2. Прекратить направлять мне рекламные рассылки.
3. Прекратить обработку моих персональных данных.

12.03.2026 г.    Подпись ____________    {short}",
        facts: &[
            (Name, "{nom}"),
            (ReplyAddress, "{address}"),
            (BirthDate, "{birth.iso}"),
            (IdDocument, "{paper.number}"),
            (Account, "договор № ИВ-204/24 от 01.02.2024"),
            (Demand, "third-parties"),
            (Demand, "marketing"),
            (Demand, "stop"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Руководителю ООО «Им.ворк»
{CAPS}
проживающ{ого} по адресу: {address}
тел: {phone} эл. почта: {email}

ТРЕБОВАНИЕ

Вы обрабатываете мои персональные данные незаконно, согласия я не давал{ась}. Требую уничтожить
неправомерно полученные данные. Лицевой счёт 40817001.
Дата составления: 12.03.2026
______________________
      (подпись)",
        facts: &[
            (Name, "{nom}"),
            (ReplyAddress, "{address}"),
            (Phone, "{dial}"),
            (Email, "{email}"),
            (Account, "лицевой счёт 40817001"),
            (Demand, "unlawful"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Ответственному за обработку персональных данных
ООО «Им.ворк», info@im.work

Заявитель: {nom}
Учётная запись: {email}
Телефон: {phone}

Отзываю согласие на использование файлов cookie и прошу удалить уже собранные сведения.
Также возражаю против принятия решений исключительно на основании автоматизированной
обработки моих данных.

12.03.2026                 {short}",
        facts: &[
            (Name, "{nom}"),
            (Email, "{email}"),
            (Phone, "{dial}"),
            (Demand, "cookies"),
            (Demand, "automated-decision"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Уважаемые сотрудники Im.work!
Меня зовут {gps}, родил{ась} {birth.words} года. Зарегистрирован{ая} у вас, id пользователя
100{number}. Пожалуйста, пришлите мне копию всех моих персональных данных, которые у вас
хранятся, и исправьте мою фамилию в профиле. Паспортные данные: {series4} {number}, выдан
{issued} {by}, код подразделения {code}. Писать мне: {email}.
                                   12 марта 2026
                                   {short}",
        facts: &[
            (Name, "{nom}"),
            (BirthDate, "{birth.iso}"),
            (IdDocument, "{paper}"),
            (Account, "id 100{number}"),
            (Email, "{email}"),
            (Demand, "access"),
            (Demand, "rectification"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
    Wording {
        text: "\
Dear Im.work privacy team,

My name is Anna Miller, date of birth: {birth}. I request access to all personal data you
hold about me and I ask you to delete my account afterwards. My e-mail is {email}, my
phone is {dial}. Passport No. 531234567.

March 12, 2026
Signature: ______________",
        facts: &[
            (Name, "Anna Miller"),
            (BirthDate, "{birth.iso}"),
            (Email, "{email}"),
            (Phone, "{dial}"),
            (IdDocument, "паспорт иностранного гражданина 531234567"),
            (Demand, "access"),
            (Demand, "deletion"),
            (LetterDate, "2026-03-12"),
            (SignatureLine, ""),
        ],
    },
];
