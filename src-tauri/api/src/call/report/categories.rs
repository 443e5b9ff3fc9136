//! Categories of personal data in Russian, for documents that go out. The keys are those of the
//! fideslang taxonomy; the longest known beginning of a key names it.

const NAMES: &[(&str, &str)] = &[
    ("user.name", "Фамилия, имя, отчество"),
    ("user.contact.email", "Адрес электронной почты"),
    ("user.contact.phone_number", "Номер телефона"),
    ("user.contact.address", "Адрес"),
    ("user.contact", "Контактные данные"),
    ("user.demographic.date_of_birth", "Дата рождения"),
    (
        "user.demographic",
        "Сведения о возрасте, поле и происхождении",
    ),
    ("user.date_of_birth", "Дата рождения"),
    (
        "user.government_id",
        "Сведения документа, удостоверяющего личность",
    ),
    ("user.unique_id", "Идентификатор пользователя"),
    ("user.user_id", "Идентификатор пользователя"),
    ("user.account", "Сведения об учётной записи"),
    ("user.authorization", "Данные для входа"),
    ("user.credentials", "Данные для входа"),
    ("user.device.ip_address", "IP-адрес"),
    ("user.device.cookie_id", "Файлы cookie"),
    ("user.device.cookie", "Файлы cookie"),
    ("user.device", "Сведения об устройстве"),
    ("user.behavior", "Сведения о действиях в программе"),
    ("user.browsing_history", "Сведения о действиях в программе"),
    ("user.privacy_preferences", "Сведения о данных согласиях"),
    ("user.content", "Обращения и сообщения"),
    ("user.location", "Сведения о местоположении"),
    ("user.financial", "Сведения о платежах"),
    ("user.payment", "Сведения о платежах"),
    ("user.telemetry", "Технические данные о работе программы"),
    ("user.workplace", "Сведения о месте работы"),
    ("user.job_title", "Сведения о месте работы"),
    ("user", "Другие данные пользователя"),
    ("system", "Технические данные о работе программы"),
];

/// What is not described in the map.
pub(super) const OTHER: &str = "Другие сведения";

/// The category of a field by the keys of its map.
pub(super) fn category(keys: &[String]) -> &'static str {
    let begins = |key: &str, known: &str| {
        key == known
            || key
                .strip_prefix(known)
                .is_some_and(|rest| rest.starts_with('.'))
    };
    keys.first()
        .and_then(|key| {
            NAMES
                .iter()
                .filter(|(known, _)| begins(key, known))
                .max_by_key(|(known, _)| known.len())
        })
        .map_or(OTHER, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_category_is_named_by_the_longest_known_beginning() {
        let named = |key: &str| category(&[key.to_owned()]);
        assert_eq!(named("user.contact.email"), "Адрес электронной почты");
        assert_eq!(named("user.contact.fax"), "Контактные данные");
        assert_eq!(named("user.contactless"), "Другие данные пользователя");
        assert_eq!(named("whatever"), OTHER);
        assert_eq!(category(&[]), OTHER);
    }
}
