// Written by server/scripts/build-fonts.ts. Runs of code points, `first width width …` in base 36; 2048 units to the em.
export const WIDTHS = {
  Regular:
    'w e8 iy n8 sg sg 1be 189 a9 iy iy sg w3 e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg ft ft w3 w3 w3 p9 1ge ' +
    '153 11y 11y 153 yr vn 153 153 iy m5 153 yr 1el 153 153 vn 153 11y vn yr 153 153 1hp 153 153 yr iy ft iy ' +
    'qp sg iy p9 sg p9 sg p9 iy sg sg ft ft sg ft 189 sg sg sg sg iy m5 ft sg sg 153 sg sg p9 rb be rb us;4g ' +
    'e8 iy sg sg sg sg be sg iy 178 fp sg w3;4u 178 sg mr v8 h2 h2 iy ws ps iy iy h2 hn sg 16o 16o 16o p9 153' +
    ' 153 153 153 153 153 1el 11y yr yr yr yr iy iy iy iy 153 153 153 153 153 153 153 w3 153 153 153 153 153 ' +
    '153 vn sg p9 p9 p9 p9 p9 p9 11y p9 p9 p9 p9 p9 ft ft ft ft sg sg sg sg sg sg sg v8 sg sg sg sg sg sg sg ' +
    'sg 153 p9 153 p9 153 p9 11y p9 11y p9 11y p9 11y p9 153 10s 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 153 sg ' +
    '153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft iy ft iy ft iy ft 14b vf m5 ft 153 sg sg yr ft yr ft yr n' +
    '4 yr jk yr ft 153 sg 153 sg 153 sg yd 13x s5 153 sg 153 sg 153 sg 1el 153 11y iy 11y iy 11y iy vn m5 vn ' +
    'm5 vn m5 vn m5 yr ft yr ob yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1hp 153 153 sg 153 yr p9 yr p' +
    '9 yr p9 ft;b6 sg;bk 153 u3;bz 185 uu;jq iy iy;k8 iy iy iy iy iy iy;lc 0 0 0 0 0;li 0 0 0 0 0 0 0;m3 0;mb' +
    ' 0;ou ft m5;p0 iy iy 153 ft 13h 19z ne;p8 153;pa 1af 16a fb 153 11y ww 10l yr yr 153 153 iy 153 159 1el ' +
    '153 10l 153 153 vn;pv x4 yr 153 15l 153 15z 16a iy 153 tt nw tr fb s6 tt sy p5 qt nw nk tr r9 fb so rl u' +
    'i pq pd sg sq se mj uo mv s6 wu p9 zm 11g fb s6 sg s6 11g;5xc 153 p9 11y sg 11y sg 11y sg 11y p9 153 sg ' +
    '153 sg 153 sg 153 sg 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 vn iy 153 sg 153 sg 153 sg 153 sg 153 sg 153 s' +
    'g iy ft iy ft 153 sg 153 sg 153 sg yr ft yr ft yr ft yr ft 1el 189 1el 189 1el 189 153 sg 153 sg 153 sg ' +
    '153 sg 153 sg 153 sg 153 sg 153 sg vn sg vn sg 11y iy 11y iy 11y iy 11y iy vn m5 vn m5 vn m5 vn m5 vn m5' +
    ' yr ft yr ft yr ft yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1hp 153 1hp 153 1hp 153 1hp 15' +
    '3 1hp 153 153 sg 153 sg 153 sg yr p9 yr p9 yr p9 sg ft 153 sg p9 ft iy iy 14l qt 153 p9 153 p9 153 p9 15' +
    '3 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 153 p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 y' +
    'r p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 u3 153 u3 153 u3 153 u3 153 u3 153' +
    ' sg 153 sg 185 uu 185 uu 185 uu 185 uu 185 uu 153 sg 153 sg 153 sg 153 sg 1d7 u9 w4 tg 14a sg;6c0 iy iy ' +
    'sg sg 1kw 1kw fz sg iy iy iy iy p9 p9 p9 p9 sg sg jx jx e8 rk 1kw e8;6cw 1kw 23o cg np np cg k8 s0 if iy' +
    ' iy w3 wl p9 iy 11f 11f rx 1by iy 9i;6eo h2 bp;6es h2 h2 h2 h2 h2 h2 h2 h2 h2 dl dl hx h2 h2 h2 h2 h2 h2' +
    ' h2 h2 h2 h2 h2 h2 h2 dl dl;6gb t6 sg;6ir 1lo yr 1bf 1bf sg 11k 1fd x0 1o7 15r 16h sg sg 16a vt 1be r9 1' +
    '68 189 1ia 178 19v 119 189 1dm 1cb 14m 17h 11y 1jr 1ty 1jr 153 zu p9 17p;6kz 16o 16o;6l7 16o 16o 16o 16o' +
    ';6mo 1kw sg 1kw sg 1kw sg;6pu s4;6py yt;6q7 1au;6q9 14k w3;6qd 9i;6qh e8 v8;6qm 14k 1jp;6qx 153;6qz fl;6' +
    'rs v8;6sg v8 w3;6sk v8 v8;7fk yd yd;7fu k6 k6 1kw;7g2 1kb;7ga 1kb;7gc 1kb;7gk 1kb;7gq s4 yd xt;7gv yd;7h' +
    '4 yd yd;7hi k6',
  Italic:
    'w e8 iy nw sg sg 1be 189 c6 iy iy sg 12e e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy 12e 12e 12e sg ' +
    '1gc yr yr 11y 153 yr yr 153 153 iy p9 11y vn 1be 11y 153 yr 153 yr sg vn 153 yr 1be yr vn vn m5 ft m5 o0' +
    ' sg iy sg sg p9 sg p9 ft sg sg ft ft p9 ft 153 sg sg sg sg m5 m5 ft sg p9 11y p9 p9 m5 mr fn mr us;4g e8' +
    ' m5 sg sg sg sg fn sg iy 178 fp sg 12e;4u 178 sg mr v8 h2 h2 iy ws tr e8 iy h2 hn sg 16o 16o 16o sg yr y' +
    'r yr yr yr yr 1el 11y yr yr yr yr iy iy iy iy 153 11y 153 153 153 153 153 12e 153 153 153 153 153 vn yr ' +
    'sg sg sg sg sg sg sg 11y p9 p9 p9 p9 p9 ft ft ft ft sg sg sg sg sg sg sg v8 sg sg sg sg sg p9 sg p9 yr s' +
    'g yr sg yr sg 11y p9 11y p9 11y p9 11y p9 153 ym 153 sg yr p9 yr p9 yr p9 yr p9 yr p9 153 sg 153 sg 153 ' +
    'sg 153 sg 153 sg 153 sg iy ft iy ft iy ft iy ft iy ft 16o sh p9 ft 11y p9 p9 vn ft vn ft vn kp vn id vn ' +
    'ft 11y sg 11y sg 11y sg wu 13m rf 153 sg 153 sg 153 sg 1hp 11y yr m5 yr m5 yr m5 sg m5 sg m5 sg m5 sg m5' +
    ' vn ft vn kp vn fu 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 1be 11y vn p9 vn vn m5 vn m5 vn m5 ft;b6 sg' +
    ';bk 153 ud;bz 16w v1;jq iy iy;k8 iy iy iy iy iy iy;lc 0 0 0 0 0;li 0 0 0 0 0 0 0;m3 0;mb 0;ou iy p9;p0 i' +
    'y iy yr iy 12n 192 mv;p8 153;pa 11k 15b ft yr yr wd xe yr vn 153 153 iy 11y yd 1be 11y 10d 153 153 yr;pv' +
    ' xt vn vn 17b yr 140 155 iy vn tv mf s8 ft q4 tv sc mf qg mf n1 s8 ry ft rb on sk p9 od sg si rb n3 s2 k' +
    'd q4 vh p1 zc 146 ft q4 sg q4 13p;5xc yr sg yr sg yr sg yr sg 11y p9 153 sg 153 sg 153 sg 153 sg 153 sg ' +
    'yr p9 yr p9 yr p9 yr p9 yr p9 yr ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg iy ft iy ft 11y p9 11y p9 ' +
    '11y p9 vn ft vn ft vn ft vn ft 1be 153 1be 153 1be 153 11y sg 11y sg 11y sg 11y sg 153 sg 153 sg 153 sg ' +
    '153 sg yr sg yr sg yr m5 yr m5 yr m5 yr m5 sg m5 sg m5 sg m5 sg m5 sg m5 vn ft vn ft vn ft vn ft 153 sg ' +
    '153 sg 153 sg 153 sg 153 sg yr p9 yr p9 1be 11y 1be 11y 1be 11y 1be 11y 1be 11y yr p9 yr p9 vn p9 vn m5 ' +
    'vn m5 vn m5 sg ft 11y p9 sg ft ft ft 12x qg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg yr sg ' +
    'yr sg yr sg yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 yr p9 iy ft iy ft 153 sg 153 sg 153 sg 153 sg 153 ' +
    'sg 153 sg 153 sg 153 ud 153 ud 153 ud 153 ud 153 ud 153 sg 153 sg 16w v1 16w v1 16w v1 16w v1 16w v1 vn ' +
    'p9 vn p9 vn p9 vn p9 1an u8 w4 sg 12a p9;6c0 iy iy sg sg 1el 1kw fz sg iy iy iy iy vn vn vn vn sg sg jx ' +
    'jx e8 rk 1el iz;6cw 1kw 248 cg np nw cg k8 s0 if iy iy w3 wl sg iy 11f 11f rx 1by iy 9i;6eo h2 bp;6es h2' +
    ' h2 h2 h2 h2 h2 h2 h2 h2 dl dl hx h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 dl dl;6gb t6 sg;6ir 1lo yr 1bf ' +
    '1bf s6 119 1ih x0 1o7 15r 16h sg sg 16a vt 1be np 15l 189 1hn 178 19v 119 189 1dm 1cb 14m 13v yr 1jr 1ty' +
    ' 1jr yr zu p9 17p;6kz 16o 16o;6l7 16o 16o 16o 16o;6mo 1kw sg 1kw sg 1kw sg;6pu s4;6py yt;6q7 1au;6q9 14k' +
    ' 12e;6qd 9i;6qh e8 v8;6qm 14k 1jp;6qx 153;6qz fl;6rs v8;6sg v8 12e;6sk v8 v8;7fk yd yd;7fu k6 k6 1kw;7g2' +
    ' 1kb;7ga 1kb;7gc 1kb;7gk 1kb;7gq s4 yd xt;7gv yd;7h4 yd yd;7hi k6',
  Bold:
    'w e8 iy vl sg sg 1kw 1be ft iy iy sg wf e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy wf wf wf sg 1gx ' +
    '153 11y 153 153 11y yr 189 189 m5 sg 189 11y 1hp 153 189 yr 189 153 vn 11y 153 153 1kw 153 153 11y iy ft' +
    ' iy x2 sg iy sg vn p9 vn p9 iy sg vn ft iy vn ft 1be vn sg vn vn p9 m5 iy vn sg 153 sg sg p9 mf cj mf tl' +
    ';4g e8 iy sg sg sg sg cj sg iy 16i h2 sg wf;4u 16i sg mr v8 h2 h2 iy ws uq iz iy h2 is sg 16o 16o 16o sg' +
    ' 153 153 153 153 153 153 1kw 153 11y 11y 11y 11y m5 m5 m5 m5 153 153 189 189 189 189 189 wf 189 153 153 ' +
    '153 153 153 yr vn sg sg sg sg sg sg 153 p9 p9 p9 p9 p9 ft ft ft ft sg vn sg sg sg sg sg v8 sg vn vn vn v' +
    'n sg vn sg 153 sg 153 sg 153 sg 153 p9 153 p9 153 p9 153 p9 153 15q 153 vn 11y p9 11y p9 11y p9 11y p9 1' +
    '1y p9 189 sg 189 sg 189 sg 189 sg 189 vn 189 vn m5 ft m5 ft m5 ft m5 ft m5 ft 1at vf sg iy 189 vn vn 11y' +
    ' ft 11y ft 11y qo 11y mi 11y ft 153 vn 153 vn 153 vn 15h 17r vn 189 sg 189 sg 189 sg 1kw 153 153 p9 153 ' +
    'p9 153 p9 vn m5 vn m5 vn m5 vn m5 11y iy 11y tn 11y iy 153 vn 153 vn 153 vn 153 vn 153 vn 153 vn 1kw 153' +
    ' 153 sg 153 11y p9 11y p9 11y p9 ft;b6 sg;bk 189 vi;bz 19a y5;jq iy iy;k8 iy iy iy iy iy iy;lc 0 0 0 0 0' +
    ';li 0 0 0 0 0 0 0;m3 0;mb 0;ou iy sg;p0 iy iy 153 iy 19g 1fq tp;p8 189;pa 1d7 19k hn 153 11y 107 zo 11y ' +
    '11y 189 189 m5 189 14s 1hp 153 12j 189 189 yr;pv 117 11y 153 1b6 153 18d 19k m5 153 vr ob wb hn tj vr tz' +
    ' qm tj ob ni wb tp hn vl ry w9 pf pd sg v6 ug o0 uy q8 tj zi qa 135 15l hn tj sg tj 15l;5xc 153 sg 11y v' +
    'n 11y vn 11y vn 153 p9 153 vn 153 vn 153 vn 153 vn 153 vn 11y p9 11y p9 11y p9 11y p9 11y p9 yr iy 189 s' +
    'g 189 vn 189 vn 189 vn 189 vn 189 vn m5 ft m5 ft 189 vn 189 vn 189 vn 11y ft 11y ft 11y ft 11y ft 1hp 1b' +
    'e 1hp 1be 1hp 1be 153 vn 153 vn 153 vn 153 vn 189 sg 189 sg 189 sg 189 sg yr vn yr vn 153 p9 153 p9 153 ' +
    'p9 153 p9 vn m5 vn m5 vn m5 vn m5 vn m5 11y iy 11y iy 11y iy 11y iy 153 vn 153 vn 153 vn 153 vn 153 vn 1' +
    '53 sg 153 sg 1kw 153 1kw 153 1kw 153 1kw 153 1kw 153 153 sg 153 sg 153 sg 11y p9 11y p9 11y p9 vn iy 153' +
    ' sg sg ft iy iy 174 tj 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 ' +
    'sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 11y p9 m5 ft m5 ft 189 sg 189 sg 189 sg 189 sg 189 s' +
    'g 189 sg 189 sg 189 vi 189 vi 189 vi 189 vi 189 vi 153 vn 153 vn 19a y5 19a y5 19a y5 19a y5 19a y5 153 ' +
    'sg 153 sg 153 sg 153 sg 1k0 wh yk sg 15r sg;6c0 iy iy sg sg 1kw 1kw ig sg iy iy iy iy sg sg sg sg sg sg ' +
    'jx jx e8 rk 1kw e8;6cw 1kw 23o g0 vf vf g0 ow xs if iy iy wf yd sg iy 11f 11f s1 1gm iy 9i;6eo h2 az;6es' +
    ' h2 h2 h2 h2 h2 h2 h2 h2 h2 dw dw js h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 dw dw;6gb t6 sg;6ir 1ot ym 1' +
    'be 1be u1 12l 1j1 x0 1o7 15r 16h vn vn 16a vt 1be lc 1b3 189 1l6 16i 19v 119 189 1dm 1cb 14m 17l 153 1kw' +
    ' 1sv 1kw 153 zu q3 17p;6kz 16o 16o;6l7 16o 16o 16o 16o;6mo 1kw sg 1kw sg 1kw sg;6pu s4;6py yt;6q7 1au;6q' +
    '9 14k wf;6qd 9i;6qh e8 v8;6qm 14k 1jp;6qx 14w;6qz fl;6rs v8;6sg v8 wf;6sk v8 v8;7fk yd yd;7fu k6 k6 1kw;' +
    '7g2 1kb;7ga 1kb;7gc 1kb;7gk 1kb;7gq s4 yd xt;7gv yd;7h4 yd yd;7hi k6',
  BoldItalic:
    'w e8 m5 vl sg sg 1be 189 ft iy iy sg wf e8 iy e8 ft sg sg sg sg sg sg sg sg sg sg iy iy wf wf wf sg 1bc ' +
    '11y 11y 11y 153 11y 11y 153 189 m5 sg 11y yr 1el 153 153 yr 153 11y vn yr 153 11y 1el 11y yr yr iy ft iy' +
    ' wf sg iy sg sg p9 sg p9 iy sg vn ft ft sg ft 189 vn sg sg sg m5 m5 ft vn p9 11y sg p9 m5 jt cj jt wf;4g' +
    ' e8 m5 sg sg sg sg cj sg iy 16i f5 sg yh;4u 16i sg mr v8 h2 h2 iy ws sg e8 iy h2 h2 sg 16o 16o 16o sg 11' +
    'y 11y 11y 11y 11y 11y 1hp 11y 11y 11y 11y 11y m5 m5 m5 m5 153 153 153 153 153 153 153 wf 153 153 153 153' +
    ' 153 yr yr sg sg sg sg sg sg sg 153 p9 p9 p9 p9 p9 ft ft ft ft sg vn sg sg sg sg sg v8 sg vn vn vn vn p9' +
    ' sg p9 11y sg 11y sg 11y sg 11y p9 11y p9 11y p9 11y p9 153 16l 153 sg 11y p9 11y p9 11y p9 11y p9 11y p' +
    '9 153 sg 153 sg 153 sg 153 sg 189 vn 189 vn m5 ft m5 ft m5 ft m5 ft m5 ft 1at vf sg ft 11y sg sg yr ft y' +
    'r ft yr tn yr lc yr ft 153 vn 153 vn 153 vn 14w 18l ur 153 sg 153 sg 153 sg 1hp 153 11y m5 11y m5 11y m5' +
    ' vn m5 vn m5 vn m5 vn m5 yr ft yr u8 yr ft 153 vn 153 vn 153 vn 153 vn 153 vn 153 vn 1el 11y yr p9 yr yr' +
    ' m5 yr m5 yr m5 iy;b6 sg;bk 153 uj;bz 183 y3;jq iy iy;k8 iy iy iy iy iy iy;lc 0 0 0 0 0;li 0 0 0 0 0 0 0' +
    ';m3 0;mb 0;ou iy sg;p0 iy iy 11y iy 187 1ex ss;p8 15l;pa 16o 18o ft 11y 11y yd zo 11y yr 189 17f m5 11y ' +
    '11y 1el 153 11i 153 189 yr;pv z8 yr yr 18w 11y 19i 16g m5 yr vh nc v8 ft rv vh t5 no t5 nc p3 v8 tj ft u' +
    '5 p9 vn p9 pk sg v2 tb pd uo p9 rv xa qg 120 155 ft rv sg rv 155;5xc 11y sg 11y sg 11y sg 11y sg 11y p9 ' +
    '153 sg 153 sg 153 sg 153 sg 153 sg 11y p9 11y p9 11y p9 11y p9 11y p9 11y iy 153 sg 189 vn 189 vn 189 vn' +
    ' 189 vn 189 vn m5 ft m5 ft 11y sg 11y sg 11y sg yr ft yr ft yr ft yr ft 1el 189 1el 189 1el 189 153 vn 1' +
    '53 vn 153 vn 153 vn 153 sg 153 sg 153 sg 153 sg yr sg yr sg 11y m5 11y m5 11y m5 11y m5 vn m5 vn m5 vn m' +
    '5 vn m5 vn m5 yr ft yr ft yr ft yr ft 153 vn 153 vn 153 vn 153 vn 153 vn 11y p9 11y p9 1el 11y 1el 11y 1' +
    'el 11y 1el 11y 1el 11y 11y sg 11y sg yr p9 yr m5 yr m5 yr m5 vn ft 11y p9 sg iy iy iy 168 t5 11y sg 11y ' +
    'sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y sg 11y p9 11y p9 11y p9 11y p9 11y' +
    ' p9 11y p9 11y p9 11y p9 m5 ft m5 ft 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 sg 153 uj 153 uj 153 ' +
    'uj 153 uj 153 uj 153 vn 153 vn 183 y3 183 y3 183 y3 183 y3 183 y3 yr p9 yr p9 yr p9 yr p9 1fz wh yk sg 1' +
    '3l p9;6c0 iy iy sg sg 1kw 1kw jo sg iy iy iy iy sg sg sg sg sg sg jx jx e8 rk 1kw e8;6cw 1kw 23h g0 vf v' +
    'l g0 ow xs if iy iy wf 11i sg iy 11f 11f s1 1gm iy 9i;6eo h2 az;6es h2 h2 h2 h2 h2 h2 h2 h2 h2 dw dw js ' +
    'h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 h2 dw dw;6gb t6 sg;6ir 1nm ym 1bf 1be sy 111 1m8 x0 1o7 15r 16h vn v' +
    'n 16a vt 1be ob 194 189 1g2 16i 19v 119 189 1dm 1cb 14m 17l 11y 1kw 1sv 1kw 11y zu qt 17p;6kz 16o 16o;6l' +
    '7 16o 16o 16o 16o;6mo 1kw sg 1kw sg 1kw sg;6pu s4;6py yt;6q7 1au;6q9 14k yh;6qd 9i;6qh e8 v8;6qm 14k 1jp' +
    ';6qx 14w;6qz fl;6rs v8;6sg v8 wf;6sk v8 v8;7fk yd yd;7fu k6 k6 1kw;7g2 1kb;7ga 1kb;7gc 1kb;7gk 1kb;7gq s' +
    '4 yd xt;7gv yd;7h4 yd yd;7hi k6',
} as const;
