# ceasefire run --diagnostics

checkup-title = المحادثات مخططة { $seeds } مرات من { $paths } حرب محاكاة لكل خطة، وخيضت { $wars } حرب وفق كل خطة. الأسوأ من الطرفين، والنسب من قتال لم تره الخطة الأولى.
checkup-column-day = اليوم
checkup-column-wars = حروب
checkup-column-degree = الدرجة
checkup-column-r2 = التفسير
checkup-column-condition = التكييف
checkup-column-effective = الفعال
checkup-column-settling = اتفاق
checkup-column-tied = تعادل
checkup-column-clipped = مقصوص
checkup-gain = { $side }: مكسبه من ترك الخطة { $share } % من الفرق بين أفضل النهايات وأسوئها (الجيد دون { $limit } %).
checkup-value = { $side }: قيمة الحرب قبل الطلقة الأولى { $value } % من كل ما يمكن كسبه، ± { $spread } من خطة إلى أخرى.
checkup-dates = تواريخ التسوية: المسافة بين خطتين { $apart } وأقصاها { $most } (الجيد دون { $limit })، وتنهي خطتان { $moved } من الحروب في يومين مختلفين.
checkup-sound = الخطط جيدة كما ينبغي.
checkup-unsound = الخطط ليست جيدة كما ينبغي: اقرأ التواريخ والشروط وهذه الأخطاء في ذهنك.
