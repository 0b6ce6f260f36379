# كلمات مشتركة بين جميع الواجهات. الأعداد التي تحتاج إلى تقريب ترد نصًّا إلى جانب العدد.

program = ceasefire

## الزمن

days = { $count ->
    [zero] صفر يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
weeks = { $count ->
    [zero] صفر أسبوع
    [one] أسبوع واحد
    [two] أسبوعان
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
wars = { $count ->
    [zero] لا حرب
    [one] حرب واحدة
    [two] حربان
    [few] { $count } حروب
    [many] { $count } حربًا
   *[other] { $count } حرب
}
day-number = اليوم { $day }
day-and-date = اليوم { $day } ({ $date })
never = لم يقع

## الوحدات كما ترد بعد العدد أو في رأس العمود

unit-day = يوم
unit-days = أيام
unit-km2 = كم²
unit-people = نسمة
unit-men = رجل
unit-thousand-men = ألف رجل
unit-km = كم
unit-rounds = طلقة
unit-thousand-rounds = ألف طلقة
unit-celsius = °م

## كيف تنتهي الحرب (رموز النتيجة)

outcome-settled = تنتهي بمعاهدة
outcome-intervention = يتدخل طرف ثالث
outcome-front-holds = الجبهة صامدة
outcome-defender-collapses = انهيار المدافع
outcome-conquest = احتلال بلد المدافع
outcome-attacker-collapses = انهيار المهاجم

## ما يفعله المهاجم (الوضع القتالي)

posture-paused = توقف وحشد
posture-general = هجوم عام
posture-deliberate = هجوم مُدبَّر

## الأطراف والموضوعات

attacker = المهاجم
defender = المدافع
front = الجبهة
losses = الخسائر
strength = القوة البشرية
ammunition = الذخيرة
weather = الطقس
belief = التقدير
record = السجل التاريخي
model = النموذج
