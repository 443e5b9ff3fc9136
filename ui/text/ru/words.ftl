### Слова предметной области: ими говорят окно, командная строка и уведомления.
### Только варианты по числу и NUMBER: другие функции командная строка не знает.

## Виды требований

kind-access = Доступ
kind-third-parties = Кому переданы данные
kind-rectification = Уточнение данных
kind-deletion = Удаление
kind-unlawful = Уничтожение незаконно обрабатываемых
kind-stop = Прекращение обработки
kind-withdrawal = Отзыв согласия
kind-cookies = Отзыв согласия на cookie
kind-automated-decision = Возражение против автоматического решения
kind-marketing = Отказ от рекламы
kind-guardian-consent = Согласие за несовершеннолетнего

## Стадии обращения

stage-received = получено
stage-examining = на проверке
stage-returned = возвращено
stage-accepted = принято
stage-fulfilling = исполняется
stage-answered = отвечено
stage-refused = отказано
stage-withdrawn = отозвано
stage-dismissed = не обращение
stage-archived = в архиве

## Что делать дальше

next-look = посмотреть
next-name-demands = указать, чего просят
next-judge-identity = проверить личность
next-judge-signature = проверить подпись
next-accept = принять
next-return-or-refuse = вернуть или отказать
next-wait-for-person = ждём заявителя, срок прежний
next-find = найти данные
next-decide-findings = отобрать находки
next-make-report = сделать отчёт
next-send-answer = отправить ответ
next-archive = сдать в архив
next-nothing = ничего

## Дни

why-working = рабочий день
why-weekend = выходной
why-holiday = праздник
why-transferred = перенесённый выходной
why-short = сокращённый рабочий день

## Сроки

unit-working-days = { $amount ->
    [one] { $amount } рабочий день
    [few] { $amount } рабочих дня
   *[many] { $amount } рабочих дней
}
unit-calendar-days = { $amount ->
    [one] { $amount } календарный день
    [few] { $amount } календарных дня
   *[many] { $amount } календарных дней
}
unit-at-once = сразу
binding-statute = по закону
binding-promise = по обещанию

## Что должно быть в обращении (ст. 14 ч. 3)

item-id-document = Номер документа
item-id-issue = Кем и когда выдан
item-relation = Связь с оператором
item-signature = Подпись
item-authority = Полномочия представителя
item-state-found = найдено
item-state-missing = нет
item-state-illegible = не читается

## Заключения

about-identity = Личность
about-signature = Подпись
about-completeness = Полнота
verdict-confirmed = подтверждена
verdict-doubtful = сомнительна
verdict-refuted = опровергнута
verdict-consistent = согласуется
verdict-inconclusive = неопределённо
verdict-inconsistent = не согласуется
verdict-absent = подписи нет
verdict-complete = полное
verdict-incomplete = неполное

## Действия

action-accept = Принять
action-return = Вернуть заявителю
action-find = Найти данные
action-report-access = Отчёт о доступе
action-report-deletion = Акт об уничтожении
action-answer = Ответ отправлен
action-extend = Продлить срок
action-refuse = Отказать
action-merge = Присоединить к другому
action-withdraw = Отозвано заявителем
action-dismiss = Не обращение
action-archive = Сдать в архив

## Основания отказа

ground-third-party-rights = Нарушит права других лиц (ст. 14 ч. 8 п. 4)
ground-state-interest = Оборона, безопасность, следствие и другое (ст. 14 ч. 8)
ground-repeated-too-early = Повторно раньше 30 дней (ст. 14 ч. 4–6)
ground-identity-not-confirmed = Личность не подтверждена (ст. 14 ч. 3)
ground-other-ground = Обработка законна на другом основании (ст. 6, ст. 9 ч. 2)
ground-other-law = Другой федеральный закон

## Как пришло и как ушло

channel-app = через программу Im.work
channel-email = по электронной почте
channel-post = почтой
channel-hand = лично

## Что прочитано в письме

field-demand = Требование
field-name = Имя
field-birth-date = Дата рождения
field-id-document = Документ
field-email = Эл. почта
field-phone = Телефон
field-account = Учётная запись
field-letter-date = Дата письма
field-reply-address = Адрес для ответа
field-representative = Представитель
field-authority = Полномочия
field-signature-line = Место подписи
confidence-sure = уверенно
confidence-likely = вероятно
confidence-doubtful = сомнительно
doubt-issued-before-birth = документ выдан раньше, чем человек родился
doubt-in-the-future = дата ещё не наступила
doubt-series-year = серия не подходит к году выдачи
doubt-too-young-for-passport = паспорт выдан раньше 14 лет
doubt-reissue-due = паспорт пора было заменить в 20 или 45 лет
doubt-impossible-date = такой даты нет
doubt-unlikely-age = неправдоподобный возраст
doubt-incomplete = части сведений нет
doubt-implied = обычно следует из другого требования
doubt-low-confidence = прочитано с трудом
doubt-several-candidates = в письме есть и другие значения
doubt-declined = в письме в другом падеже
likeness-same = почти одно и то же
likeness-very = очень похоже
likeness-somewhat = похоже

## Как файл связан с другим

tie-inside = вложение
tie-signature = подпись к файлу
tie-side-file = сведения из программы
tie-split = отделено
tie-longer = заменён более полным

## Документы

answer-access = Отчёт о доступе
answer-deletion = Акт об уничтожении
answer-outgoing = Исходящий документ
certainty-sure = точно
certainty-candidate = возможно
decision-included = включено
decision-left-out = исключено

## Журнал событий

op-vault-created = Сейф создан
op-passphrase-changed = Парольная фраза сменена
op-settings-changed = Настройки изменены
op-document-imported = { $pages ->
    [one] Принят документ { $document }, { $pages } страница
    [few] Принят документ { $document }, { $pages } страницы
   *[many] Принят документ { $document }, { $pages } страниц
}
op-document-read = Документ { $document } прочитан: страниц { $pages }, слов { $words }
op-page-turned = Страница { $page } документа { $document } повёрнута
op-pages-ordered = Изменён порядок страниц документа { $document }
op-document-split = Документ { $document } разделён со страницы { $page }: второе письмо — обращение { $request }
op-document-rejoined = Разделение отменено: страницы вернулись в документ { $document }
op-document-replaced = Документ { $document } пришёл снова с большим числом страниц — документ { $by }
op-document-repeated = Пришёл повтор документа { $document }
op-document-refused = Файл не принят ({ $code })
op-request-changed = Изменены сведения
op-marked = { $state ->
    [found] Отмечено: есть в письме
    [missing] Отмечено: нет в письме
    [illegible] Отмечено: не читается
   *[other] Отметка снята
}
op-judged = { $about ->
    [identity] Заключение о личности
    [signature] Заключение о подписи
   *[completeness] Заключение о полноте
}
op-accepted = Принято к исполнению
op-returned = Возвращено заявителю за недостающим
op-extended = { $days ->
    [one] Срок продлён на { $days } рабочий день
    [few] Срок продлён на { $days } рабочих дня
   *[many] Срок продлён на { $days } рабочих дней
}
op-refused = Отказано в требовании
op-withdrawn = Отозвано заявителем
op-dismissed = Отложено: не обращение
op-merged = Присоединено к обращению { $into }
op-archived = Сдано в архив
op-source-added = { $rows ->
    [one] Добавлен источник { $source }, { $rows } строка
    [few] Добавлен источник { $source }, { $rows } строки
   *[many] Добавлен источник { $source }, { $rows } строк
}
op-source-removed = Убран источник { $source }
op-searched = Поиск: источников { $sources }, находок { $hits }
op-finding-decided = { $decision ->
    [included] Находка { $finding } включена
    [left-out] Находка { $finding } исключена
   *[other] Решение о находке { $finding } снято
}
op-report-made = { $kind ->
    [access] Сделан отчёт о доступе № { $number }
   *[deletion] Сделан акт об уничтожении № { $number }
}
op-answer-exported = Сохранён файл ответа № { $number }
op-document-exported = Сохранён исходный файл документа { $document }
op-answered = Ответ № { $number } отправлен
op-reminded = { $days_left ->
    [0] Напоминание в последний день срока
   *[other] Напоминание о сроке
}
