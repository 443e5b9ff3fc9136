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
unit-months = { $amount ->
    [one] { $amount } месяц
    [few] { $amount } месяца
   *[many] { $amount } месяцев
}
unit-hours = { $amount ->
    [one] { $amount } час
    [few] { $amount } часа
   *[many] { $amount } часов
}
binding-statute = по закону
binding-promise = по обещанию
binding-gdpr = по GDPR

## Обязанности, которых не приносит требование

duty-refusal = мотивированный отказ
duty-blocking = блокирование на время проверки
duty-unlawful-stop = прекращение неправомерной обработки
duty-unlawful-destruction = уничтожение неправомерно обработанного
duty-destruction-impossible = уничтожение после блокирования
duty-breach-notice = уведомление Роскомнадзора об утечке
duty-breach-inquiry = результат внутреннего расследования утечки
duty-regulator = ответ Роскомнадзору
duty-purpose-reached = уничтожение по достижении цели

## На чём основано требование удалить

deletion-ground-not-stated = основание не названо
deletion-ground-withdrawal = отзыв согласия
deletion-ground-stop = требование прекратить обработку
deletion-ground-unlawful = данные получены незаконно или не нужны для цели

## Основания дней

note-short = накануне: { $holiday }
note-worked-decree = рабочий день, отдых перенесён на { $to } постановлением Правительства РФ от { $date } № { $number }
note-worked-to = рабочий день, отдых перенесён на { $to }
note-worked = рабочий день по загруженному календарю
note-moved-decree = перенос с { $from } постановлением Правительства РФ от { $date } № { $number }
note-moved-code = перенос с { $from } по ст. 112 ТК РФ
note-moved-from = перенос с { $from } по загруженному календарю
note-moved = выходной по загруженному календарю
note-overridden-locked = по решению ответственного
note-overridden = по решению ответственного: { $because }

## Счёт срока словами

weekday-mon = понедельник
weekday-tue = вторник
weekday-wed = среда
weekday-thu = четверг
weekday-fri = пятница
weekday-sat = суббота
weekday-sun = воскресенье
explain-received = Получено { $date }, { $weekday }. День получения не считается: срок течёт со следующего дня (ст. 191 ГК РФ).
explain-received-off = Получено { $date }, { $weekday }, в нерабочий день. День получения не считается; первый рабочий день срока — { $first } (ст. 191 ГК РФ).
explain-detected = Событие { $moment }. Срок в часах идёт и ночью, и в нерабочие дни.
explain-hours = По закону: { $length } ({ $article }), до { $moment }.
explain-statute = По закону: { $length } ({ $article }), последний день — { $due }.
explain-beside = Одновременно идёт ещё один срок: { $length } ({ $article }), последний день — { $due }.
explain-promise = По обещанию: { $length } ({ $article }), последний день — { $due }.
explain-gdpr = По GDPR: { $length } ({ $article }), последний день — { $due }.
explain-length-more = { $length } и ещё { $more } по уведомлению о продлении
explain-at-once = Сразу, не дожидаясь срока: { $duty } ({ $article }).
explain-at-once-blocking = заблокировать данные на время проверки
explain-at-once-marketing = прекратить рекламные обращения
explain-supplied = Срок по закону течёт с { $date }, когда поступили подтверждающие данные.
explain-cured = Обещание считается с { $date }, когда поступил надлежаще оформленный документ; срок по закону от этого не сдвигается.
explain-shift = { $raw }, { $weekday } — нерабочий день, поэтому последний день срока переносится на { $due } (ст. 193 ГК РФ).
explain-shift-gdpr = { $raw }, { $weekday } — суббота, воскресенье или праздник, поэтому последний день переносится на { $due } (ст. 3(4) Регламента 1182/71).
explain-binding = Действует более ранний срок: { $due }, { $weekday } ({ $binding }). Он истекает в 24:00 этого дня (ст. 194 ГК РФ).
explain-skipped = Не засчитаны нерабочие дни: { $days }.
explain-skipped-weekends = { $n ->
    [one] { $n } выходной
    [few] { $n } выходных
   *[many] { $n } выходных
}
explain-skipped-named = { $date } — { $note }
explain-worked = Засчитывается { $date }, { $weekday }: { $note }.
explain-short = Сокращённый день засчитан полностью: { $date }.
explain-provisional = На { $years } год постановления о переносе выходных ещё нет: даты предварительные.

## Чем рискует срок

risk-overdue = { $n ->
    [one] срок прошёл { $n } рабочий день назад
    [few] срок прошёл { $n } рабочих дня назад
   *[many] срок прошёл { $n } рабочих дней назад
}
risk-at-once-open = не сделано то, что нужно сразу
risk-not-looked-at = никто не смотрел, а половина срока прошла
risk-identity-open = не решено, тот ли это человек
risk-waiting-for-person = заявитель молчит, а срок идёт
risk-ground-unread = не выбрано основание, от него зависит срок
risk-not-searched = данные ещё не искали
risk-undecided = { $n ->
    [one] { $n } находка без решения
    [few] { $n } находки без решения
   *[many] { $n } находок без решения
}
risk-crowded = { $n ->
    [one] на этот день выпал { $n } срок — больше, чем вы успеваете
    [few] на этот день выпало { $n } срока — больше, чем вы успеваете
   *[many] на этот день выпало { $n } сроков — больше, чем вы успеваете
}
risk-provisional = срок предварительный: переносы выходных ещё не утверждены

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
answer-extension = Уведомление о продлении
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
op-extended-gdpr = Срок по GDPR продлён на два месяца
op-task-done = Отмечено то, что нужно сделать сразу
op-limit-moved = Срок пересчитан: было { $was }, стало { $is }
op-calendar-loaded = Загружен производственный календарь, изменилось сроков: { $moved }
op-day-overridden = День решён отдельно от календаря: { $date }, изменилось сроков: { $moved }
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
op-reminders-late = { $because ->
    [clock-set-back] Часы переведены назад
    [no-service] Уведомления не показывались; опоздали напоминания: { $count }
   *[other] Компьютер спал или программа была закрыта; опоздали напоминания: { $count }
}
op-handed-over = Сделан пакет для второго сотрудника
op-pack-begun = Пакет начат: дальше журнал второго сотрудника
op-taken-back = { $entries ->
    [one] Дела приняты обратно: { $entries } запись из пакета
    [few] Дела приняты обратно: { $entries } записи из пакета
   *[many] Дела приняты обратно: { $entries } записей из пакета
}
op-reminded = { $days_left ->
    [0] Напоминание в последний день срока
   *[other] Напоминание о сроке
}
