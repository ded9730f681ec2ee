package org.liaisonstation.system;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What somebody has to do before the station goes wrong, on the work list of the office
 * and of the administrator: nobody else would notice before it is too late.
 */
@Component
class DeskWarnings implements WebMvcConfigurer, HandlerInterceptor {

	/**
	 * @param href where it is mended, for those who may; else null
	 */
	record Warning(String text, String href) {

	}

	private final WorkingCalendar calendar;

	private final StationProperties station;

	private final Clock clock;

	private final DataSize enough;

	DeskWarnings(WorkingCalendar calendar, StationProperties station, Clock clock,
			@Value("${station.enough-disk}") DataSize enough) {
		this.calendar = calendar;
		this.station = station;
		this.clock = clock;
		this.enough = enough;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk");
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page != null && request.getAttribute("viewer") instanceof Viewer viewer) {
			page.addObject("warnings", of(viewer));
		}
	}

	List<Warning> of(Viewer viewer) {
		List<Warning> warnings = new ArrayList<>();
		if (viewer.isOffice() || viewer.is(Role.ADMIN)) {
			missingYear(viewer.is(Role.ADMIN), warnings);
			disk(warnings);
		}
		return warnings;
	}

	/** From December on the periods reach into the next year. */
	private void missingYear(boolean admin, List<Warning> warnings) {
		LocalDate today = LocalDate.now(this.clock);
		int last = (today.getMonth() == Month.DECEMBER) ? today.getYear() + 1 : today.getYear();
		for (int year = today.getYear(); year <= last; year++) {
			if (!this.calendar.days().hasDataFor(year)) {
				String text = year + " 年的放假安排还没有录入，期限暂按周一至周五计算，节假日不会跳过；录入之前算出的到期日以后也不会改。";
				warnings.add(admin ? new Warning(text + "请在国务院办公厅公布放假通知后马上登记。", "/desk/settings/holidays?year=" + year)
						: new Warning(text + "请告诉系统管理员在“节假日”里登记。", null));
			}
		}
	}

	private void disk(List<Warning> warnings) {
		OptionalLong free = DataFolder.free(this.station.data());
		if (free.isPresent() && free.getAsLong() < this.enough.toBytes()) {
			warnings.add(new Warning(
					"联络站所在的磁盘只剩 " + (free.getAsLong() >> 20) + " MB，写满以后什么都不能保存。请尽快清理这个磁盘，不要删除数据文件夹里的任何文件。", null));
		}
	}

}
