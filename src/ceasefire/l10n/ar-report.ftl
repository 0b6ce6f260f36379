# صفحة التقرير والجداول التي تشترك فيها مع سطر الأوامر.

date-and-day = { $date } (اليوم { $day })
range = { $low } إلى { $high }
plus-minus = { $value } ± { $error }
after = بعد { $day }
of-side = { $thing }، { $side }
page-title = { $title }: خيضت { $wars } مرة
page-subtitle = خاضتها المحاكاة { $wars } مرة.

## أصناف الذخيرة، ويلي بعضَها العيارُ بالمليمتر

class-shells = قذائف المدفعية
class-bombs = قنابل الهاون
class-anti-tank = قذائف مضادة للدبابات
class-cartridges = طلقات البنادق والرشاشات
class-calibre = { $name }، عيار { $calibre } ملم

## الخلاصة

words-belief = دخلت القيادة { $attacker } الحرب في { $date } وهي تقدّر أن الجندي من جنودها يعدل { $believed } من جنود القوات { $defender }، أما الحقيقة في هذه الحروب فهي { $truth }.
words-no-stall = لم يتوقف الهجوم في قطاع { $sector } في معظم الحروب.
words-stall = تعثّر الهجوم في قطاع { $sector }: فبحلول { $date } لم يعد الهجوم جاريًا هناك إلا في أقل من نصف الحروب، إذ بات المهاجم يقدّر أن قوته لا تتجاوز { $ratio } من قوة المدافع.
words-stall-resume = تعثّر الهجوم الأول في قطاع { $sector }: فبحلول { $date } لم يعد الهجوم جاريًا هناك إلا في أقل من نصف الحروب، إذ بات المهاجم يقدّر أن قوته لا تتجاوز { $ratio } من قوة المدافع. ومنذ { $again } عاد الهجوم في أكثر من نصفها.
words-unbroken = لم يُخترق { $line } إلا في { $share } من الحروب.
words-breach = اختُرق { $line } في { $share } من الحروب، والوسيط بينها في { $median }، ويقع 80% منها بين { $low } و{ $high }.
words-breach-record = أما السجل التاريخي فيقول: { $date }.
words-coverage = من أصل { $tests } من الأرقام المسجّلة التي لم تُعطَ للنموذج، يقع { $covered } داخل فاصل 80% من حروبه.

## حال الحروب عند نهاية الأفق الزمني

outcomes-title = حال الحروب في { $date } إن لم يعقد أحد السلام
outcomes-note = تستمر الحروب بعد آخر يوم في السجل، لأن هذه النسخة تحارب ولا تفاوض. وترد النسب مع أخطائها المعيارية.

## الجدول

coverage-title = النموذج إلى جانب السجل التاريخي
coverage-note = يُعدّ الرقم مغطّى إذا وقع السجل داخل فاصل 80% الأوسط من الحروب المحاكاة. ويرد الوسيط مع خطئه المعياري.
column-observable = المؤشّر
column-record = السجل
column-median = وسيط الحروب
column-interval = الفاصل 80%
column-strip = النموذج والسجل
column-verdict = الحكم
column-role = الدور
role-test = اختبار
role-input = معطى للنموذج
covered = مغطّى
missed = غير مغطّى
never-in = لم يقع في { $share } من الحروب

## مفاتيح الرسوم

key-median = وسيط الحروب
key-band = الفاصلان 50% و80%
key-line = خط محصّن
key-border = حدود سنة { $year }
key-record = السجل التاريخي
key-record-reached = السجل: بلوغ الخط
key-record-breached = السجل: اختراق الخط
key-record-days = أيام لا سجل لها
key-all-losses = الخسائر بأنواعها في النموذج
key-dead-model = القتلى والمفقودون في النموذج (الفاصل 80%)
key-record-all = الخسائر بأنواعها في السجل
key-record-dead = القتلى والمفقودون في السجل
key-belief-band = انحراف معياري واحد للتقدير
key-truth = الحقيقة وتشتتها بين الحروب
key-record-low = السجل: أدنى مستوى، ويومه مجهول
key-rule = يهاجم فوق { $go } ويتوقف دون { $stop }
key-attacking = نسبة الحروب التي يجري فيها هجوم
key-breached = نسبة الحروب
key-median-80 = الوسيط والفاصل 80%

## الخريطة

map-title = أين كانت الجبهة
map-theatre = مسرح الحرب
map-decisive = القطاعات الحاسمة
map-caption = كل شرطة تقطع محور التقدم هي وسيط موقع الجبهة في يوم بعينه، والشريط الباهت إلى جانبها يضم 80% من الحروب. في قطاع { $sector } تبعد الجبهة الوسيطة عن الحدود { $km_first } كم في { $first } و{ $km_last } كم في { $last }، وهي عندئذ بين { $range } كم في 80% من الحروب.

## الجبهة

fronts-title = الجبهة قطاعًا قطاعًا
fronts-note = كم من الحدود
fronts-caption = في { $date } تبعد الجبهة الوسيطة في قطاع { $sector } عن الحدود { $km } كم (في 80% من الحروب: { $range } كم).
fronts-held = في أكثر من نصف الحروب لم يُخترق { $line } في ذلك القطاع.
fronts-stand = وأمام { $line } وقفت { $days } يومًا في الحرب الوسيطة (الفاصل 80%: { $range }).

## التقدير

belief-title = ما قدّره المهاجم، وما كان حقًّا
belief-worth = كم يعدل الجندي المهاجم
belief-worth-note = بعدد جنود المدافع
belief-ratio = نسبة القوة: { $sector }
belief-ratio-note = المهاجم إلى المدافع: المقدَّرة (بلون) والحقيقية (بالأسود)، وتحتها نسبة الحروب التي يجري فيها هجوم
belief-caption = بدأت القيادة { $attacker } الحرب وهي تقدّر أن الجندي من جنودها يعدل { $prior } من جنود القوات { $defender }، ثم نزل تقديرها إلى { $last } في { $date }، أما الحقيقة فهي { $truth }. وكان الهجوم في القطاع الرئيسي أندر ما يكون في { $least_date }، إذ لم يجرِ إلا في { $least } من الحروب.

## الاختراق

breach-title = متى اختُرقت الخطوط
breach-never = لم يقع في { $share }
breach-caption = { $line }: اختُرق في { $share } من الحروب، والوسيط { $median }، و80% منها بين { $low } و{ $high }.
breach-none = { $line }: لم يُخترق في أي حرب.

## الخسائر

losses-title = ما كلّفته الحرب
losses-caption = حتى { $date } كلّفت الحرب الوسيطة القوات { $attacker } { $attacker_lost } رجل، والقوات { $defender } { $defender_lost }، أي { $ratio } إلى واحد.
losses-record = { $thing }: { $model } في النموذج ({ $range })، و{ $record } في السجل.

## القوة البشرية

strength-title = الرجال في الجبهة ومن لم يصلها بعد
strength-front = في الجبهة
strength-reserve = في الاحتياط
strength-caption = في اليوم الأول كان للقوات { $attacker } في الجبهة { $first_attacker } رجل مقابل { $first_defender } للقوات { $defender }، وفي { $date } صار لها { $last_attacker } مقابل { $last_defender }، أي { $ratio } إلى واحد.

## الذخيرة

ammunition-title = ما بقي من الذخيرة
ammunition-caption = تكفي { $thing } لدى القوات { $side } في البداية { $first } يومًا بمعدل القتال الشديد. وأدنى مستوى لها في الوسيط يقع في { $lowest_date }، ويكفي { $lowest } يومًا، وفي { $date } يبقى ما يكفي { $last } يومًا (في 80% من الحروب: { $last_range }). ويُقنَّن الرمي قبل نفاد المخزون بزمن طويل.

## حدود النموذج

limits-title = ما لا يستطيع هذا النموذج قوله
limit-1 = إنه يحارب ولا يفاوض: لا يخرج منه بعدُ عرض ولا معاهدة ولا تاريخ للسلام، ولذلك تستمر الحروب حتى { $horizon }.
limit-2 = رقم واحد يختصر كل ما يجعل جنديًّا من جيش يعدل أكثر من جندي من الجيش الآخر، وهو يختلف من حرب إلى حرب لا من قطاع إلى قطاع.
limit-3 = الخط المحصّن قوة واحدة وسلامة واحدة لا حصون متفرقة، واختراقه في أي موضع من القطاع اختراق له فيه كله.
limit-4 = ضُبطت معاملات القتال يدويًّا ضمن ما تسمح به المصادر، ولا تحمل الفواصل من هذا الشك إلا القدر الذي يصرّح به السيناريو.
limit-5 = رُسمت الأشرطة اليومية من أول { $panel } من الحروب، أما الجدول فيحصيها كلها.

## التذييل

footer-record = لا يُقرأ السجل التاريخي إلا للمقارنة: لا يدخل شيء منه في المحاكاة، إلا حيث ينص السطر على أنه معطى للنموذج.
fact-command = أمر التوليد
fact-digest = السيناريو
fact-seed = البذرة
fact-wars = الحروب
fact-version = النسخة
fact-speed = السرعة
